import { ensureBuilt } from './detect/build';

/** Before the first browser test: both packages are built once, unless they are newer than every source. */
export default function built(): void {
  ensureBuilt('chrome');
  ensureBuilt('firefox');
}
