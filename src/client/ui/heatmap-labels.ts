/** Every word that the heatmap shows or reads, in the learner's language. */
export interface HeatmapLabels {
  /** Names the grid, with its sums, such as “365 days of study, 249 active days”. */
  caption: string;
  /** Names the switch between the two views. */
  view: string;
  grid: string;
  table: string;
  /** Names the summary by month. */
  months: string;
  less: string;
  more: string;
  rest: string;
  freeze: string;
  today: string;
  /** Headers of the table. */
  date: string;
  value: string;
  /** Stands under the grid while no day is looked at. */
  hint: string;
}
