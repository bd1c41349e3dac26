import type { CollectedDocument } from './document.ts';

export const astronomy: readonly CollectedDocument[] = [
  {
    id: 'planets',
    title: 'The planets and their orbits',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Eight planets go round the Sun. The four inner ones, Mercury, Venus, Earth and Mars, are balls of rock; the four outer ones, Jupiter, Saturn, Uranus and Neptune, are far larger and consist mostly of gas and ice. Between the two groups lies a belt of asteroids.',
      "Johannes Kepler worked for years on Tycho Brahe's observations of Mars before he gave up circles. The orbit of a planet, he found, is an ellipse with the Sun at one focus, and the line from the Sun to the planet sweeps over equal areas in equal times.",
      "Kepler's third law ties the length of a planet's year to its distance: the square of the time is proportional to the cube of the mean distance. Jupiter, five times as far from the Sun as the Earth, needs almost twelve years for one round.",
      'Venus is the hottest planet although Mercury is nearer to the Sun. Its thick air of carbon dioxide lets sunlight in and holds the warmth back, and the ground is hot enough to melt lead. A day there lasts longer than a year.',
      'Galileo turned a telescope to Jupiter in January 1610 and saw four small stars that changed places from night to night. They were moons, and they showed that not everything in the sky circles the Earth.',
      'The rings of Saturn are made of countless pieces of ice, from grains to blocks as large as a house. They are hundreds of thousands of kilometres across but in most places only some tens of metres thick.',
      'Uranus was found by William Herschel in 1781 from his garden with a telescope that he had built. It strayed from its computed path, and in 1846 Neptune was discovered close to the place where Le Verrier had calculated that an unseen planet must be pulling on it.',
    ],
  },
  {
    id: 'moon',
    title: 'The Moon, its phases and eclipses',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'The Moon goes round the Earth in about twenty-seven days, but from one full moon to the next takes twenty-nine and a half, since the Earth has moved on round the Sun in the meantime. Half of it is always lit; the phases show how much of that half we can see.',
      'We always see the same face of the Moon because it turns once on its axis in the time of one orbit. The tides that the Earth once raised in its rock slowed its rotation until the two were equal. The far side was first photographed by a Soviet probe in 1959.',
      'An eclipse of the Sun happens at new moon, when the Moon passes exactly between the Sun and the Earth. The shadow is only a narrow track, and total darkness lasts a few minutes at any one place. The pale corona is then visible round the black disc.',
      "An eclipse of the Moon happens at full moon, when the Earth's shadow falls on it. It can be watched from the whole night side. The Moon turns copper red, for the only light that reaches it has been bent and reddened by our air.",
      'There is no eclipse every month because the path of the Moon is tilted by five degrees against that of the Earth. Only twice a year are the three bodies near enough to a straight line.',
      "The Moon was probably formed when a body as large as Mars struck the young Earth and threw molten rock into space. The samples that astronauts brought back are much like the rock of the Earth's mantle, but dry and poor in iron.",
    ],
  },
  {
    id: 'stars',
    title: 'The lives of stars',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'A star begins as a cloud of gas and dust that falls together under its own gravity. The centre grows hotter until hydrogen begins to fuse into helium, and the energy set free stops the collapse. The Sun has shone in this way for about four and a half thousand million years.',
      'The colour of a star tells its temperature. Red stars are the coolest, at about three thousand degrees on the surface; yellow ones like the Sun have nearly six thousand, and blue-white ones more than ten thousand.',
      'When the hydrogen in its core runs out, a star like the Sun swells into a red giant. It will swallow Mercury and Venus, shed its outer layers as a glowing shell and leave a white dwarf, a cooling ember no larger than the Earth.',
      'Massive stars burn fast and die young. When iron has gathered in the core nothing more can be gained from fusion; the core caves in within a second and the rest is blown away as a supernova, which may outshine a whole galaxy for some weeks.',
      'What remains after a supernova is a neutron star, so dense that a spoonful would weigh as much as a mountain, or, if the mass is too great, a black hole, from which not even light escapes. Jocelyn Bell discovered the first pulsar, a spinning neutron star, in 1967.',
      'The distance to near stars is found from parallax. As the Earth moves round the Sun, a near star shifts a little against those far behind it. Friedrich Bessel first measured such an angle in 1838, for the star 61 Cygni.',
      'The elements of which we are made, carbon, oxygen and iron, were formed inside stars that died before the Sun was born. Hydrogen and most helium, however, are older than any star.',
    ],
  },
];
