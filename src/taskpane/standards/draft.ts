/** A standard, or a part of one, while it is being written: what is not a number yet is the text that was typed. */
export type Draft<Whole> = Whole extends number
  ? number | string
  : Whole extends string | boolean | null
    ? Whole
    : Whole extends readonly (infer Part)[]
      ? readonly Draft<Part>[]
      : { readonly [Key in keyof Whole]: Draft<Whole[Key]> };
