import { useLiveQuery } from 'dexie-react-hooks';
import { Check, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { due } from '../../lib/i18n/format';
import { tasksMessages } from '../../lib/i18n/tasks';
import { addTask, openTasksOf, removeTask, restoreTask, setTaskDone, type Task } from '../../lib/tasks';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useLocale, useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useKept } from '../ui/use-kept';
import { useNow } from '../ui/use-now';

/** Local date for an `<input type="date">`, some days from now. */
function dateIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

const QUICK = [
  ['tomorrow', 1],
  ['inThreeDays', 3],
  ['nextWeek', 7],
] as const;

/** The open follow-ups of one contact, next one first, and a line to add one. */
export function Todo({ contactId, name }: { contactId: string; name: string }) {
  const t = useT(tasksMessages);
  const { report } = useStore();
  const { tag } = useLocale();
  const now = useNow();
  const { offer } = useNotice();
  const tasks = useLiveQuery(() => openTasksOf(contactId), [contactId]);
  const [text, setText] = useKept(`task:${contactId}`);
  const [date, setDate] = useState(dateIn(1));
  const [time, setTime] = useState('17:00');

  async function add(event: FormEvent) {
    event.preventDefault();
    const dueAt = new Date(`${date}T${time}`).getTime();
    if (!text.trim() || Number.isNaN(dueAt)) return;
    try {
      await addTask(contactId, text.trim(), dueAt);
      setText('');
    } catch (error) {
      report(error);
    }
  }
  async function finish(task: Task) {
    await setTaskDone(task.id, Date.now());
    offer(t('done', { what: task.text }), () => setTaskDone(task.id, 0));
  }
  async function remove(task: Task) {
    const removed = await removeTask(task.id);
    if (removed) offer(t('removed', { what: task.text }), () => restoreTask(removed));
  }

  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto">
        {tasks?.length === 0 && <Empty title={t('empty')} hint={t('emptyHint', { name })} />}
        <ul aria-label={t('list')} className="px-4 py-1">
          {tasks?.map((task) => (
            <li key={task.id} className="flex items-start gap-2 border-b border-line py-2">
              <Button
                look="outline"
                className="h-5! w-5 shrink-0 rounded-full p-0!"
                aria-label={t('markDone', { what: task.text })}
                title={t('markDone', { what: task.text })}
                onClick={() => void finish(task)}
              >
                <Check size={12} aria-hidden className="opacity-0 hover:opacity-100" />
              </Button>
              <span dir="auto" className="min-w-0 flex-1 break-words">
                {task.text}
              </span>
              <time
                dateTime={new Date(task.dueAt).toISOString()}
                className={`shrink-0 text-xs ${task.dueAt < now ? 'font-medium text-amber' : 'text-soft'}`}
              >
                {due(tag, task.dueAt, now)}
              </time>
              <Button
                look="icon"
                className="-my-1"
                aria-label={t('remove', { what: task.text })}
                title={t('remove', { what: task.text })}
                onClick={() => void remove(task)}
              >
                <Trash2 size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <form
        aria-label={t('new')}
        onSubmit={(event) => void add(event)}
        className="border-t border-line bg-card px-3 pt-2.5 pb-3"
      >
        <input
          data-focus="task"
          aria-label={t('what')}
          placeholder={t('what')}
          value={text}
          maxLength={500}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-lg border border-line bg-paper px-3 py-2 focus:border-accent focus:outline-none"
        />
        <div className="mt-2 flex flex-wrap gap-1.5">
          {QUICK.map(([key, days]) => (
            <Button key={key} look="chip" aria-pressed={date === dateIn(days)} onClick={() => setDate(dateIn(days))}>
              {t(key)}
            </Button>
          ))}
        </div>
        <div className="mt-2 flex items-center gap-1.5">
          <input
            type="date"
            aria-label={t('when')}
            value={date}
            onChange={(event) => setDate(event.target.value)}
            className="h-8 min-w-0 flex-1 rounded-lg border border-line bg-paper px-2"
          />
          <input
            type="time"
            aria-label={t('atTime')}
            value={time}
            onChange={(event) => setTime(event.target.value)}
            className="h-8 min-w-0 rounded-lg border border-line bg-paper px-2"
          />
          <Button look="solid" type="submit" disabled={!text.trim()}>
            {t('add')}
          </Button>
        </div>
      </form>
    </div>
  );
}
