export { templateMessages } from './messages';
export { highlight, indexTemplates, type RankOptions, rank, type TemplateIndex } from './rank';
export { loadStarters } from './starters';
export { STARTER_KEYS, type StarterKey } from './starters/keys';
export { countTemplateUse, deleteTemplate, loadTemplates, loadUses, saveTemplate, seedStarters } from './store';
export type {
  Answers,
  Blank,
  Rendered,
  Starter,
  Template,
  TemplateContext,
  TemplateError,
  TemplateText,
  TemplateUses,
} from './types';
export { VARIABLES } from './types';

/** Loads `render` and `blanks` with the template language, when a reply is first needed. */
export const loadRenderer = () => import('./render');
