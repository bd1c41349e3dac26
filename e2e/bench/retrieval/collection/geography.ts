import type { CollectedDocument } from './document.ts';

export const geography: readonly CollectedDocument[] = [
  {
    id: 'rivers',
    title: 'Rivers and what they carve',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'A river begins at a spring, a lake or the foot of a glacier and runs downhill to the sea or to a basin without an outlet. The land that drains into it is its catchment, and the ridge between two catchments is the watershed.',
      'In the mountains a young river is steep and cuts downwards, leaving a valley in the shape of the letter V. Where it crosses from hard rock to soft the soft rock wears away faster, a waterfall forms, and the fall moves slowly upstream.',
      'On flat ground a river swings from side to side. The water runs fastest on the outside of each bend and wears away the bank there, while sand settles on the inside. At last the neck of a meander is cut through and an oxbow lake is left behind.',
      'Where a river enters quiet water it drops its mud and splits into many arms. Herodotus called such land a delta after the shape of the Greek letter. The Nile, the Ganges and the Mississippi have built large ones.',
      'The Nile rose every summer with the rains of the Ethiopian highlands and spread black silt over the fields of Egypt. Since the high dam at Aswan was finished in 1970 the flood no longer comes; farmers buy fertiliser, and the coast of the delta is being washed away.',
      'The Amazon carries more water than the next several largest rivers together, about a fifth of all that flows into the oceans. Its surface near Manaus is only some tens of metres above the sea, although the mouth is more than a thousand kilometres away.',
    ],
  },
  {
    id: 'volcanoes',
    title: 'Volcanoes, earthquakes and moving plates',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Alfred Wegener proposed in 1912 that the continents drift. The coasts of Africa and South America fit together, and the same fossils and rocks are found on both sides of the ocean. Geologists laughed, for he could name no force strong enough to move a continent.',
      'In the 1960s stripes of magnetised rock on both sides of the mid-ocean ridges showed that the floor of the sea is spreading. Molten rock wells up at the ridge, sets, and is carried outwards on plates that move about as fast as fingernails grow.',
      'Where an ocean plate meets a continent it dives beneath it. Water squeezed out of the sinking plate lowers the melting point of the rock above, and a chain of volcanoes grows inland, as in the Andes and in Japan.',
      'An earthquake is the sudden slip of rock along a fault after strain has built up for years. The waves that run out from it come in two kinds: the faster press and stretch the ground, the slower shake it sideways. The delay between them tells the distance.',
      'Vesuvius buried Pompeii and Herculaneum in the year 79. Pliny the Younger watched from across the bay and described a cloud in the shape of a pine tree; his uncle, who commanded the fleet, sailed over to rescue people and died on the shore.',
      'Krakatoa blew itself to pieces in August 1883. The sound was heard almost five thousand kilometres away, the waves that followed drowned more than thirty thousand people, and fine dust gave the whole world red sunsets for months.',
      'Hawaii lies far from the edge of any plate. A column of hot rock rises from deep in the mantle, and the plate drifts over it, so that the islands form a line and grow older towards the north-west.',
    ],
  },
  {
    id: 'tides',
    title: 'Tides and ocean currents',
    language: 'english',
    source: 'own words',
    paragraphs: [
      "Twice a day the sea rises and falls on most coasts. The Moon pulls more strongly on the water below it than on the Earth's centre, and less strongly on the water on the far side, so that two bulges form, and the Earth turns beneath them.",
      'At new and full moon the Sun pulls in the same line as the Moon and the tides are large; these are called spring tides, though they have nothing to do with the season. At the half moons the two work against each other and neap tides are small.',
      'High water comes about fifty minutes later every day because the Moon has moved on in its orbit. Sailors print tables of it for every harbour, since the shape of the coast and the depth of the water delay the wave by hours.',
      'In the Bay of Fundy in Canada the water can rise by sixteen metres. The bay is long and narrows like a funnel, and the time that water takes to swing in and out of it is almost the same as that of the tide.',
      'The Gulf Stream carries warm water from the Caribbean past Florida and across the Atlantic. Benjamin Franklin had it drawn on a chart about 1770, after a whaling captain had explained why the mail ships from England were so slow.',
      'Cold water, heavy with salt, sinks near Greenland and Antarctica and creeps along the bottom of the oceans. A drop may need a thousand years for the whole round. The flow carries oxygen to the deep and heat to the north.',
    ],
  },
];
