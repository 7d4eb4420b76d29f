import { startFloor } from './floor-content';

startFloor();
