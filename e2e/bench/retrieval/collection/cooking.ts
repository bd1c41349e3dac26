import type { CollectedDocument } from './document.ts';

export const cooking: readonly CollectedDocument[] = [
  {
    id: 'bread',
    title: 'Baking bread',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Flour, water, salt and yeast are all that a plain loaf needs. When flour is wetted two of its proteins join into gluten, an elastic net, and kneading stretches and strengthens it until the dough is smooth and springs back under a finger.',
      'Yeast feeds on the sugars in the flour and gives off carbon dioxide, which the net of gluten holds back as bubbles. In a warm kitchen the dough doubles in about an hour; in the refrigerator it takes a night and tastes better for it.',
      'A sourdough starter is flour and water left to ferment for a week or so, with fresh flour every day. Wild yeasts raise the bread and bacteria make it sour, and the acid keeps the loaf from going mouldy for longer.',
      'Bake a loaf hot, at about 230 degrees, with steam in the oven for the first ten minutes. The steam keeps the skin soft so that the loaf can rise; later the dry heat browns the crust. It is done when it sounds hollow if you knock on the bottom.',
      'Let the bread cool on a rack before you cut it. The starch is still setting, and a hot loaf turns gummy under the knife. Stale bread is not dry but has starch that has hardened into crystals; a few minutes in the oven make it soft again.',
      'Rye contains little gluten that can stretch, so a rye loaf is dense. Bakers add sourdough, because the acid stops an enzyme that would otherwise turn the starch of the rye into sticky syrup.',
    ],
  },
  {
    id: 'sauces',
    title: 'Eggs and sauces',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Mayonnaise is an emulsion: tiny drops of oil held apart in a little vinegar by the lecithin of the egg yolk. Add the oil drop by drop at first and whisk all the time. If it curdles, begin again with a fresh yolk and beat the failed sauce into it slowly.',
      'For hollandaise whisk egg yolks with a spoonful of water over gentle heat until they thicken, and then beat in melted butter. If the pan gets hotter than about seventy degrees the yolks scramble. Lemon juice at the end gives it an edge.',
      'A roux is equal weights of butter and flour cooked together for a minute or two. Pour in warm milk and stir until it boils, and you have béchamel, the white sauce of lasagne. The heat bursts the grains of starch, which take up water and thicken the milk.',
      'To poach an egg bring water to a bare simmer, add a little vinegar, and slide in an egg that is as fresh as possible. After three minutes lift it out with a slotted spoon. An old egg has a thin white that drifts off in rags.',
      'Beat egg whites in a clean bowl without a trace of yolk, since fat keeps them from foaming. When they stand in peaks fold in the sugar and dry the meringues in a cool oven for two hours. A copper bowl makes the foam firmer.',
      'Custard curdles when it gets too hot, for the proteins of the egg clench and squeeze out the water. Pour the hot milk on the yolks in a thin stream, heat the pan slowly while you stir, and stop when the cream coats the back of a spoon.',
    ],
  },
  {
    id: 'preserving',
    title: 'Keeping food through the winter',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Salt draws water out of meat and fish, and out of the microbes that would spoil them. Cod was split, salted and dried on racks by the wind in Norway, and kept for years; before it was cooked it had to be soaked for a day or more.',
      'Jam keeps because sugar binds the water that moulds and yeasts would need. Pectin from the fruit and some acid make it set. Quinces and apples are rich in pectin; strawberries have little, and the cook adds lemon juice or boils them with apple.',
      'Nicolas Appert won a prize from the French government in 1810 for food sealed in glass jars and heated in boiling water. He did not know why it worked; half a century passed before Pasteur explained it. Tins followed in England in the same year.',
      'Cabbage is shredded, salted and pressed under its own juice to make sauerkraut. Bacteria turn its sugar into lactic acid without air, and the sour cabbage keeps until spring with much of its vitamin C. Captain Cook carried barrels of it.',
      'Smoke dries the surface of ham and herring and leaves on it substances that slow the growth of bacteria. Cold smoking, below thirty degrees, leaves the flesh raw and silky; hot smoking cooks it at the same time.',
      'Vinegar pickles gherkins and onions by its acid. The germ that causes botulism cannot grow where it is sour enough, but it thrives without air in oil, beans or meat that have been heated too little, and its poison has no smell.',
    ],
  },
];
