/** The part of Frictionless' `datapackage` that the tests use: the library has no types of its own. */
declare module 'datapackage' {
  export interface Fault extends Error {
    /** What is wrong in detail; plain errors of Node have none. */
    readonly errors?: readonly Fault[];
    readonly rowNumber?: number;
  }
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    /** With `forceCast`, a row that is not as its schema says is a `Fault`. */
    read(options: { relations?: boolean; forceCast?: boolean }): Promise<unknown[]>;
  }
  interface Loaded {
    readonly errors: readonly Fault[];
    readonly resources: readonly Resource[];
  }
  const datapackage: { Package: { load(descriptor: string): Promise<Loaded> } };
  export default datapackage;
}
