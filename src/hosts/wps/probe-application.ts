import type { WpsApplication, WpsInterior, WpsRange, WpsWorksheet } from './application';

// What only the self-test uses of WPS's object model, as et-jsapi-declare 2.5.0 declares it.

export interface ProbeApplication extends WpsApplication {
  readonly Version: string;
  readonly Build: number;
  /** Its folder, which may lie within a person's own. */
  readonly Path: string;
  Undo(): void;
  Goto(reference?: unknown, scroll?: boolean): void;
}

export interface ProbeWorksheet extends WpsWorksheet {
  Range(address: string): ProbeRange;
  Protect(): void;
  Unprotect(): void;
}

export interface ProbeRange extends WpsRange {
  readonly EntireRow: ProbeRange;
  Hidden: unknown;
  /** As it is seen, conditional formats too. */
  readonly DisplayFormat: { readonly Interior: WpsInterior };
  Merge(across?: boolean): void;
}
