/**
 * The first names are everybody's, the last names nobody's: they are in no register, so that no person can be meant.
 */
export const firstNames = {
  0: (
    'Amina Beatriz Carys Dalia Elena Farah Greta Hana Imani Josefina Kateri Leila Mai Nadia Odette Pilar Quyen Rosa ' +
    'Samira Teodora Uma Valentina Winona Ximena Yara Zainab Bronwyn Delphine Estela Fumiko'
  ).split(' '),
  1: (
    'Andre Bao Caleb Darius Emil Farid Gabriel Hiro Isaac Jamal Kofi Luis Marek Nasir Omar Pablo Ravi Silas Tomas ' +
    'Viktor Alonzo Bertrand Desmond Esteban'
  ).split(' '),
} as const

export const lastNames = (
  'Adelarue Amarindo Balumeko Brackenmoor Calderosa Castelluna Chantermoss Dovrikane Duvaleno Emberline Estermarch ' +
  'Fallowmead Fernhollow Glimmerholt Halvorane Iravanti Juniperra Kestrelin Lindemarr Marrowfen Mirabonte Nakarimu ' +
  'Okomarele Ossingtarn Ostrellan Oyelandra Pellagrove Quillmere Ruskavel Sandoravel Solvesque Sorrelquist Tamberlin ' +
  'Thornabee Tindlebrook Vindaleth Wetherlow Yarrowin Zalindo Ysolmere'
).split(' ')

/** Words that somebody chose to be called by. */
export const codeWords = (
  'Aster Basil Bluebird Cinnamon Clover Dahlia Fern Goldfinch Hazel Heron Indigo Ivy Jasmine Lark Lavender Linnet ' +
  'Magnolia Marigold Nutmeg Olive Pepper Plover Plum Primrose Robin Rosemary Rowan Saffron Sage Sparrow Starling Teal ' +
  'Thyme Violet Willow Zinnia'
).split(' ')
