/** The race and ethnicity columns of Client.csv (3.04.1), in HUD's order; RaceNone is not one of them. */
export const raceColumns = [
  'AmIndAKNative',
  'Asian',
  'BlackAfAmerican',
  'HispanicLatinao',
  'MidEastNAfrican',
  'NativeHIPacific',
  'White',
] as const

export type RaceColumn = (typeof raceColumns)[number]

/** The theaters of operations of Client.csv (V1.3 to V1.10), in HUD's order. */
export const theaterColumns = [
  'WorldWarII',
  'KoreanWar',
  'VietnamWar',
  'DesertStorm',
  'AfghanistanOEF',
  'IraqOIF',
  'IraqOND',
  'OtherTheater',
] as const
