import ts from 'typescript';

/** A description in the words of schema.org, as a page carries it. */
export interface Description {
  /** The page that carries it. */
  readonly page: string;
  readonly block: Readonly<Record<string, unknown>>;
}

/**
 * Validates JSON-LD against schema.org's vocabulary, by letting TypeScript check each block as a literal of the type that
 * schema-dts generates from the vocabulary: properties that a type doesn't have, and values that a property doesn't take.
 * @returns a line a fault, with the page; empty when all are valid
 */
export function schemaOrgFaults(descriptions: readonly Description[]): string[] {
  const types = new Set(descriptions.map(({ block }) => String(block['@type'])));
  const lines = [
    `import type { ${['WithContext', ...types].join(', ')} } from 'schema-dts';`,
    ...descriptions.map(
      ({ block }, index) =>
        `export const block${String(index)}: WithContext<${String(block['@type'])}> = ${JSON.stringify(block)};`,
    ),
  ];
  const file = `${import.meta.dirname}/schema-org-blocks.ts`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    readFile: (name) => (name === file ? lines.join('\n') : disk.readFile(name)),
    getSourceFile: (name, target, ...rest) =>
      name === file ? ts.createSourceFile(name, lines.join('\n'), target) : disk.getSourceFile(name, target, ...rest),
  };
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    const page = descriptions[line - 1]?.page ?? 'the import';
    return `${page}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
