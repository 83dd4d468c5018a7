/** The part of Frictionless' `datapackage` that the tests use: the library has no types. */
declare module 'datapackage' {
  export interface Fault extends Error {
    /** The single faults; plain errors of Node have none. */
    readonly errors?: readonly Fault[];
    readonly rowNumber?: number;
  }
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    /** With `forceCast`, a row that does not fit its schema is a `Fault`. */
    read(options: { relations?: boolean; forceCast?: boolean }): Promise<unknown[]>;
  }
  interface Loaded {
    readonly errors: readonly Fault[];
    readonly resources: readonly Resource[];
  }
  const datapackage: { Package: { load(descriptor: string): Promise<Loaded> } };
  export default datapackage;
}
