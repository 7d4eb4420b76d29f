import { describe, expect, it } from 'vitest';
import { files, read, sources } from './sources';

const lines = (file: string) => read(file).split('\n').length - 1;
const over = (some: string[], most: number) =>
  some.filter((file) => lines(file) > most).map((file) => `${file}: ${lines(file)} lines`);
const typescript = () => files().filter((file) => /\.(tsx?|mjs)$/.test(file));

describe('rooms that a newcomer can overlook', () => {
  it('an adapter fits on 150 lines', () => {
    expect(
      over(
        sources().filter((file) => /^lib\/sites\/\w+\/index\.ts$/.test(file)),
        150,
      ),
    ).toEqual([]);
  });

  it('an entrypoint only wires: 30 lines', () => {
    expect(
      over(
        sources().filter((file) => file.startsWith('entrypoints/')),
        30,
      ),
    ).toEqual([]);
  });

  it('no file is longer than 400 lines, texts in three languages apart', () => {
    expect(
      over(
        typescript().filter((file) => !file.startsWith('lib/i18n/')),
        400,
      ),
    ).toEqual([]);
  });

  it('folders are at most four deep', () => {
    expect(files().filter((file) => file.split('/').length > 5)).toEqual([]);
  });
});
