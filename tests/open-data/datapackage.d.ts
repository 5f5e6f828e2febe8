/** The part of the Frictionless reference validator that the tests use; the package ships no types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
