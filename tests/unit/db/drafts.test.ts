import { beforeEach, describe, expect, it } from 'vitest';
import { getDraft, moveDraft, putDraft } from '../../../lib/db';
import { draft, drafts, emptyStore } from '../contacts/support';

beforeEach(emptyStore);

describe('moving a draft', () => {
  it('to where it is leaves it there', async () => {
    await putDraft(draft('contact:a', 'typed'));
    const back = await moveDraft('contact:a', 'contact:a');
    expect(await drafts()).toEqual({ 'contact:a': 'typed' });
    await back();
    expect(await drafts()).toEqual({ 'contact:a': 'typed' });
  });

  it('that does not exist changes nothing, there and back', async () => {
    await putDraft(draft('contact:a', 'typed'));
    const back = await moveDraft('sighting:x', 'contact:a');
    await back();
    expect(await drafts()).toEqual({ 'contact:a': 'typed' });
  });

  it('takes along what it is; a draft that is there keeps what it is', async () => {
    await putDraft({ ...draft('sighting:x', 'one'), kind: 'call', link: 'https://x.example/' });
    await moveDraft('sighting:x', 'contact:a');
    expect(await getDraft('contact:a')).toMatchObject({ kind: 'call', link: 'https://x.example/', text: 'one' });
    await putDraft({ ...draft('sighting:x', 'two'), kind: 'meeting' });
    await moveDraft('sighting:x', 'contact:a');
    expect(await getDraft('contact:a')).toMatchObject({ kind: 'call', text: 'one\ntwo' });
  });

  it('back, after somebody typed at the old place again, keeps both there', async () => {
    await putDraft(draft('sighting:x', 'one'));
    const back = await moveDraft('sighting:x', 'contact:a');
    await putDraft(draft('sighting:x', 'two'));
    await back();
    expect(await drafts()).toEqual({ 'sighting:x': 'one\ntwo' });
  });

  it('at once from two windows moves it once', async () => {
    await putDraft(draft('sighting:x', 'one'));
    await Promise.all([moveDraft('sighting:x', 'contact:a'), moveDraft('sighting:x', 'contact:a')]);
    expect(await drafts()).toEqual({ 'contact:a': 'one' });
  });
});
