/** A1: people and things at hand, the house, food, numbers, time, simple doings. One theme a block, one part of speech a line. */
export const a1Words = `
# little words
d a an the this that these those my your his her its our their some any no every each all both many much more most other another what which whose
o i you he she it we they me him us them mine yours hers ours theirs who this that these those something anything nothing everything someone anyone nobody no-one everyone
o everybody somebody anybody one myself
p in on at to from of for with by about under over near behind between into out up down off after before during without around through like as next_to in_front_of
p opposite along inside outside past than until till
c and or but because so if when then than while before after
x be do have can could will would must may should let shall might
e hello hi goodbye bye yes no please thanks thank_you sorry ok okay oh wow hey welcome well
r not very too also here there now then today tomorrow yesterday tonight always usually often sometimes never again only just still already really well fast hard early
r late soon together home away back up down out in off on o'clock a.m. p.m. more most much maybe perhaps how why when where once twice almost about ago ever yet inside
r outside upstairs downstairs abroad please quite so else far slowly quickly happily easily
# numbers
m zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
m seventy eighty ninety hundred thousand million first second third fourth fifth sixth seventh eighth ninth tenth last next half
n number half pair lot
# people and family
n person people man woman boy girl child baby kid friend family mother father mum mom dad parent brother sister son daughter husband wife grandmother grandfather grandma
n grandpa grandparent uncle aunt cousin name age group team neighbour boyfriend girlfriend birthday teenager adult guest visitor lady gentleman mr mrs miss
v be have live love like meet know marry
a young old new married single nice kind friendly funny happy sad angry tired hungry thirsty beautiful pretty handsome ugly tall short fat thin big small little large
a strong weak clever quiet busy free ready afraid bored sick ill well fine good bad great lovely favourite famous rich poor sure sorry alone cool lucky
# body and health
n body head face eye ear nose mouth tooth hair neck arm hand finger leg foot knee stomach back heart skin cold doctor nurse hospital medicine dentist health headache pain
n blood
v feel hurt see hear smell touch wash brush die
# home
n home house flat apartment room bedroom bathroom kitchen dining_room living_room garden garage door window wall floor roof stairs table chair bed desk sofa shelf
n cupboard lamp light television tv radio computer phone telephone camera clock key box bag basket bottle cup glass plate bowl knife fork spoon toilet bath shower mirror
n picture photo toy ball doll soap towel blanket carpet cooker fridge oven address paper page umbrella card letter envelope stamp gift present thing machine fire water
v open close shut clean cook sit stand sleep wake lie stay put turn keep use need want get give take bring
a clean dirty open closed hot cold warm full empty different same easy difficult hard comfortable broken
# food and drink
n food drink breakfast lunch dinner meal bread butter cheese egg meat chicken beef fish rice pasta pizza soup salad sandwich potato tomato carrot onion vegetable fruit
n apple banana orange lemon grape strawberry pear cake biscuit chocolate sugar salt ice_cream ice sweet candy juice milk tea coffee wine beer menu restaurant cafe waiter
n waitress bill hamburger burger sausage snack jam honey pepper bean pea corn cream cookie oil dish
v eat drink cut order taste
a sweet delicious fresh
# clothes and colours
n clothes shirt t-shirt dress skirt trousers jeans shorts coat jacket jumper sweater shoe boot sock hat cap scarf glove tie belt watch glasses ring uniform size pocket
n colour red blue green yellow black white brown grey pink purple
v wear try
a red blue green yellow black white brown grey pink purple orange dark light long
# school and words
n school class classroom lesson teacher student pupil university college book notebook pen pencil ruler rubber dictionary word sentence question answer story language
n english test exam homework exercise example subject alphabet board map maths science history art music sport mistake list line text course note idea library
v read write listen speak say tell talk ask answer learn study teach understand think spell repeat draw paint count look show explain help begin start finish stop end
v choose practise remember forget describe complete check match correct
a right wrong correct true false important interesting boring best better worse worst
# time
n time day night morning afternoon evening week weekend month year hour minute second today tomorrow date calendar holiday party monday tuesday wednesday thursday friday
n saturday sunday january february march april may june july august september october november december spring summer autumn winter midnight noon moment beginning end
a early late next last daily
# town and travel
n city town village country street road place shop store supermarket market bank post_office station airport hotel museum cinema theatre park church bridge building
n office police police_station bus car train plane bike bicycle taxi boat ship ticket passport trip journey tourist driver passenger seat left right north south east west
n centre corner square way stop bus_stop traffic world money price pound dollar euro penny cent swimming_pool zoo factory farm hall
v go come walk run drive ride fly travel visit arrive leave wait cross buy sell pay cost carry send
a cheap expensive near far left local fast slow
# nature, animals and weather
n animal dog cat bird horse cow sheep pig mouse rabbit elephant lion tiger monkey bear snake duck insect tree flower grass leaf river lake sea beach mountain hill forest
n island sky sun moon star rain snow wind cloud weather plant air wood field
v rain snow grow swim
a sunny rainy cloudy windy wet dry
# free time and work
n game football basketball tennis baseball volleyball golf swimming dancing guitar piano song singer dance film movie video newspaper magazine internet email website
n message club match hobby job work worker farmer actor artist musician writer engineer manager police_officer policeman secretary company business boss player fan
n programme concert cartoon
v play work sing dance jump watch make do enjoy win lose phone call throw catch kick climb relax
# doings
v hate hope find become change move follow fall rest smile laugh cry happen hold miss thank agree believe mean share invite join plan prepare welcome worry push pull wish
v add drop excuse
# saying how it is
a high low other possible real special strange useful dangerous safe heavy loud noisy soft exciting wonderful perfect popular modern careful whole main own excellent
a amazing terrible awful round simple surprised interested excited worried american british english french italian spanish chinese japanese german
n problem life part kind type piece side top middle bottom front fun news information help love dream plan reason fact matter trouble difference noise voice sound
# more for every day
n pool
e sir
a entire
r someday
`;
