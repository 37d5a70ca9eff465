import { isBuiltin } from 'node:module';
import * as jose from 'jose';
import { expect, test } from 'vitest';
import { allowedModule, allowedModules, joseSubpaths } from '../../model/allowed-imports.ts';

test('every allowed module exists', async () => {
  for (const name of Object.keys(allowedModules)) {
    if (name.startsWith('node:')) expect(isBuiltin(name), name).toBe(true);
    else await import(name);
  }
});

test('every subpath of jose can be linked to jose itself', async () => {
  for (const subpath of joseSubpaths) {
    const exported: Record<string, unknown> = await import(subpath);
    for (const [name, value] of Object.entries(exported)) {
      expect(value, `${subpath} ${name}`).toBe(Reflect.get(jose, name));
    }
  }
});

test('a module has one name, with or without node:', () => {
  expect(allowedModule('crypto')).toBe('node:crypto');
  expect(allowedModule('node:crypto')).toBe('node:crypto');
  expect(allowedModule('node:jose')).toBeNull();
  expect(allowedModule('toString')).toBeNull();
});
