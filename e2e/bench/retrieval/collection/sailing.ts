import type { CollectedDocument } from './document.ts';

export const sailing: readonly CollectedDocument[] = [
  {
    id: 'points-of-sail',
    title: 'Sailing and the wind',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'No boat can sail straight into the wind. It can point some forty-five degrees to one side of it, close-hauled with the sheets pulled in, and so it reaches a mark to windward by a zigzag. Turning the bow through the wind from one leg to the next is called tacking.',
      'With the wind from the side the boat is on a beam reach, with the sails half out, and most boats are fastest there. With the wind behind it runs, with the sails let right out, and rolls more.',
      'To gybe is to turn the stern through the wind. The boom swings across the boat with great force, so the helmsman warns the crew, hauls in the mainsheet before the turn and lets it out again afterwards.',
      'A sail works like a wing set on end. Air bends round its curved outer side and the pressure there falls; the sail is drawn sideways and a little forwards. The keel, deep in the water, resists the sideways push, and what is left drives the boat ahead.',
      'When the wind freshens, make the sail smaller before you think you have to. To reef, ease the halyard, pull the foot of the sail down to the next row of eyelets and tie up the slack. A boat that carries too much heels over, steers badly and goes no faster.',
      'A boat on the starboard tack, with the wind coming over its right side, has right of way over a boat on the port tack. If both have the wind on the same side, the one to windward keeps clear, and whoever overtakes keeps clear of the other.',
      'If somebody falls overboard, one of the crew points at the swimmer without looking away, and another throws a ring. The helmsman turns back and stops the boat to windward or leeward of the person with the sails flapping.',
    ],
  },
  {
    id: 'knots',
    title: 'Knots for a boat',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'The bowline makes a loop that neither slips nor jams. Form a small eye, bring the end up through it, round the standing part and down again. It can be untied after a heavy load, but not while it is under strain.',
      'A clove hitch ties a rope to a rail or a post in a moment: two turns round it, the second crossing the first, with the end tucked underneath. It may work loose when the pull comes and goes, so it is used for fenders and not for leaving a boat.',
      'The reef knot joins two ends of the same rope round a bundle, left over right and then right over left. It must never join two ropes that carry a load, for it can capsize and come apart.',
      'To join ropes of different thickness take a sheet bend. The thick one forms a bight; the thin one comes up through it, goes round behind and is tucked under itself.',
      'A figure of eight at the end of a sheet keeps it from running out through the block. It is bulkier than a simple overhand knot and far easier to undo when wet.',
      'Round turn and two half hitches is a good way to moor a dinghy to a ring. The turn takes the strain, so that the hitches can be tied and untied even while the boat pulls.',
    ],
  },
  {
    id: 'longitude',
    title: 'Finding the longitude at sea',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Latitude is easy to find: measure how high the Sun stands at noon, or the Pole Star at night, and look up the date in a table. Longitude needs something more, for the sky turns all the time and every meridian sees the same stars in a day.',
      'The Earth turns fifteen degrees in an hour. If you know the time at a fixed port and the time where you are, the difference gives your longitude. Four minutes of error put a ship on the equator more than a hundred kilometres out of its place.',
      'In 1707 four ships under Sir Cloudesley Shovell ran on the rocks of Scilly because they had misjudged their place, and as many as two thousand men were drowned. In 1714 Parliament offered twenty thousand pounds for a way to find the longitude to half a degree.',
      'John Harrison, a carpenter from Lincolnshire, spent his life on a clock that would keep time on a rolling ship in heat and cold. His fourth, a large watch, lost only five seconds on a voyage of eighty-one days to Jamaica in 1761.',
      'Astronomers preferred the method of lunar distances: measure the angle between the Moon and a bright star, and compare it with tables worked out for Greenwich. It needed a clear sky, a good sextant and hours of sums, but no costly watch.',
      'Dead reckoning is what sailors did before and between. The speed was measured with a log on a knotted line, the course read from the compass and the time from a sandglass, and the position was pricked on the chart. Currents made the errors add up.',
      'A conference in Washington chose the meridian of Greenwich as zero in 1884, because most ships already used British charts. France kept to Paris time for another twenty-seven years.',
    ],
  },
];
