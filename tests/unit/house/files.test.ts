import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { files, ROOT, read } from './sources';

const BINARY = /\.(png|ico|woff2?)$/;
const text = files().filter((file) => !BINARY.test(file));

describe('files that everybody can use', () => {
  it('no lock records where a package was downloaded from', () => {
    const locks = text.filter((file) => file.endsWith('package-lock.json'));
    expect(locks.length).toBe(2);
    expect(locks.filter((file) => read(file).includes('"resolved"'))).toEqual([]);
  });

  it('no file names a folder of the machine it was written on', () => {
    const here = [ROOT, os.homedir(), os.tmpdir()].filter((folder) => folder.length > 1).map((folder) => `${folder}/`);
    const home = /(?<![\w.:/-])\/(home|Users)\/\w+/;
    const naming = text.filter((file) => here.some((folder) => read(file).includes(folder)) || home.test(read(file)));
    expect(naming).toEqual([]);
  });
});
