export type { Task } from '../db';
export { addTask, openTasksOf, removeTask, restoreTask, setTaskDone, updateTask } from '../db';
