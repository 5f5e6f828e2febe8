import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/load/content-folder.ts';

const domain = join(projectFolder, 'src', 'archive');

/** Whether an object literal lists the fields of a schema: what `z.strictObject` takes, or the facts that schemas share. */
function listsFields(node: ts.ObjectLiteralExpression): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent))
    return node.properties.some((field) => /^\w+Schema\b|^z\./.test(valueOf(field)));
  return ts.isCallExpression(parent) && parent.expression.getText() === 'z.strictObject';
}

function valueOf(field: ts.ObjectLiteralElementLike): string {
  return ts.isPropertyAssignment(field) ? field.initializer.getText() : '';
}

/** The fields of a file's schemas, each with whether a doc comment says what it is. */
function fieldsOf(name: string): { readonly field: string; readonly isDocumented: boolean }[] {
  const text = readFileSync(join(domain, name), 'utf8');
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const fields: { field: string; isDocumented: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && listsFields(node)) {
      for (const field of node.properties.filter(ts.isPropertyAssignment)) {
        const line = file.getLineAndCharacterOfPosition(field.getStart()).line + 1;
        const isDocumented = ts.getJSDocCommentsAndTags(field).length > 0;
        fields.push({ field: `${name}:${line} ${field.name.getText()}`, isDocumented });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return fields;
}

test('every field of every schema says what it is', () => {
  const fields = readdirSync(domain).flatMap(fieldsOf);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ isDocumented }) => !isDocumented).map(({ field }) => field)).toEqual([]);
});
