import { formsFile, placeOfGroup, type FormsPart } from './alias-parts.ts';
import { aliasGroup, formFinder, type AliasGroup, type AskedAliases } from './aliases.ts';
import type { AskedAlias } from './narrower-terms.ts';
import { once } from './once.ts';
import type { Word } from './words.ts';

/** Where the aliases of a query's words come from. */
export interface AliasSource {
  /** The aliases that stand in any of these words. */
  readonly aliasesIn: (words: readonly (readonly Word[])[]) => Promise<AskedAliases>;
}

/** Reads the aliases of words part by part, each part once; one that could not be read is asked for again the next time. */
export class AliasReader implements AliasSource {
  readonly #read: (file: string) => Promise<unknown>;
  readonly #parts = new Map<string, () => Promise<unknown>>();

  /** @param read reads one of the files that `aliasParts` names */
  constructor(read: (file: string) => Promise<unknown>) {
    this.#read = read;
  }

  async aliasesIn(words: readonly (readonly Word[])[]): Promise<AskedAliases> {
    const files = new Set(words.flat().map(({ stem }) => formsFile(stem)));
    const parts = await Promise.all([...files].map((file) => this.#part<FormsPart>(file)));
    const forms = parts.flat().flatMap(([form, ...groups]) => {
      const stems = form.split(' ');
      return groups.map((group) => ({ group, stems }));
    });
    const find = formFinder(forms);
    const numbers = new Set(words.flatMap(find).map(({ group }) => group));
    const groups = new Map(
      await Promise.all([...numbers].map(async (number) => [number, await this.#group(number)] as const)),
    );
    return {
      findAsked: (asked) =>
        find(asked).flatMap(({ group: number, ...span }) => {
          const group = groups.get(number);
          return group === undefined ? [] : [{ ...span, group }];
        }),
    };
  }

  async #group(number: number): Promise<AliasGroup> {
    const { file, place } = placeOfGroup(number);
    const alias = (await this.#part<readonly AskedAlias[]>(file))[place];
    return alias === undefined ? { number, members: [], wider: null } : aliasGroup(alias, number);
  }

  #part<Part>(file: string): Promise<Part> {
    const read = this.#parts.get(file) ?? once(() => this.#read(file));
    this.#parts.set(file, read);
    return read() as Promise<Part>;
  }
}
