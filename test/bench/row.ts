/** One line of the table: what was promised, what was measured. */
export interface Row {
  /** What is measured, as `--only` names it. */
  readonly name: string;
  /** The budget in words. */
  readonly budget: string;
  /** The measured figure, with its unit. */
  readonly figure: string;
  /** Ours divided by what it is compared with; absent where nothing is compared. */
  readonly ratio?: number;
  readonly ok: boolean;
}

/** A row that can be measured. Rows are measured one after the other, never side by side. */
export interface Measurement {
  readonly name: string;
  readonly measure: () => Promise<Row>;
}
