/** First words of an alias: quiet, kind to carry, and no judgement, color of skin or given name among them. */
export const aliasFirstWords = (
  'Ample Bright Brisk Calm Candid Cheerful Clear Cloudless Cordial Crisp Dewy Distant Early Easy Even Evergreen ' +
  'Familiar Fluent Fresh Gentle Genuine Glad Golden Graceful Grand Handy Hardy Hopeful Joyful Keen Kind Leafy Level ' +
  'Lilting Lively Lofty Lucid Mellow Breezy Mild Mindful Morning Neat Northern Open Patient Peaceful Placid Pastoral Polished ' +
  'Prime Quick Quiet Ready Rising Round Serene Silver Spry Smooth Soft Southern Spacious Starry Steady Sturdy Sunlit ' +
  'Swift Tidal Tidy Timely Tranquil Upland Velvet Verdant Vivid Warm Western'
).split(' ')

/** Second words of an alias: places and things in the open. */
export const aliasSecondWords = (
  'Acorn Anchor Arbor Almanac Bay Beacon Basin Boulder Bridge Canopy Canyon Cedar Cloud Copse Comet Compass Cobble Cove ' +
  'Creek Current Drift Dune Elm Footpath Field Fjord Garden Grove Harbor Hill Horizon Island Juncture Lagoon Lake Lantern ' +
  'Lighthouse Maple Marsh Moorland Mesa Moon Mosaic Mountain Oak Oasis Estuary Orchard Path Pebble Pine Plateau Pond Prairie ' +
  'Quay Quartz Rapids Reef Ridge Sail Shore Signal Slope Spring Spruce Stream Summit Thicket Tide Trail Tulip Valley ' +
  'Voyage Walnut Wave Wharf'
).split(' ')
