import { defineBackground } from 'wxt/utils/define-background';
import { startPanelDoors } from './doors';
import { startMenus } from './menus';

export default defineBackground(() => {
  startPanelDoors();
  startMenus();
});
