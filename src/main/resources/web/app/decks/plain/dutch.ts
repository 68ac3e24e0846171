// Words that many people find hard, each with what we would say at the kitchen table. Our own list: add to it freely.

export const dutch = `
aangaande: over
aangezien: omdat
aanmerkelijk: flink
aanvangen: beginnen
aanwenden: gebruiken
abusievelijk: per ongeluk
accorderen: goedkeuren
actualiseren: bijwerken
additioneel: extra
adequaat: goed
afdoende: genoeg
alsmede: en
alvorens: voordat
anderszins: op een andere manier
anticiperen: vooruitlopen op
beogen: willen
beschikken over: hebben
betreffende: over
bewerkstelligen: zorgen voor
bovengenoemd: dit
casus: geval
conform: zoals in
consensus: overeenstemming
consequentie: gevolg
continueren: doorgaan met
dan wel: of
derhalve: dus
desalniettemin: toch
desbetreffend: dit
desgewenst: als je wilt
dienen te: moeten
diens: zijn of haar
discrepantie: verschil
doch: maar
doeleinde: doel
draagvlak: steun
echter: maar
effectueren: uitvoeren
ergo: dus
evaluatie: terugblik
evalueren: terugkijken op
evenals: en ook
eveneens: ook
evident: duidelijk
expliciet: duidelijk
faciliteren: mogelijk maken
fluctueren: schommelen
formuleren: opschrijven
frequent: vaak
gedurende: tijdens
geenszins: niet
gelieve: wil je
heden: nu
hetgeen: wat
hierdoor: zo
hieromtrent: hierover
hoofdzakelijk: vooral
in casu: hier
in het kader van: voor
indicatie: teken
indien: als
ingevolge: volgens
inherent: hoort bij
initiëren: beginnen
inzake: over
inzichtelijk: duidelijk
jegens: tegen
kenbaar maken: laten weten
krachtens: volgens
louter: alleen
mede: ook
middels: met
mits: als
monitoren: volgen
naar aanleiding van: door
nadien: daarna
niettemin: toch
nimmer: nooit
nopen: dwingen
obstakel: hindernis
ofschoon: hoewel
omtrent: over
onderhavig: dit
ongeacht: wat … ook
ontberen: missen
onverwijld: meteen
op basis van: door
optimaliseren: verbeteren
participatie: meedoen
participeren: meedoen
pertinent: beslist
pogen: proberen
potentieel: mogelijk
primair: eerst
prioriteren: kiezen wat eerst komt
realiseren: voor elkaar krijgen
reeds: al
relevant: belangrijk voor dit onderwerp
respectievelijk: en
resulteren: leiden tot
retourneren: terugsturen
significant: duidelijk
specificeren: precies noemen
stagneren: stilvallen
substantieel: flink
ten aanzien van: over
ten behoeve van: voor
ten gevolge van: door
teneinde: om
tenzij: behalve als
ter zake: hierover
terstond: meteen
tevens: ook
thans: nu
trachten: proberen
transparant: open
uitgangspunt: waar we van uitgaan
uitsluitend: alleen
utiliseren: gebruiken
verlenen: geven
verrichten: doen
verstrekken: geven
vervaardigen: maken
verwerven: krijgen
vigerend: geldig
voldoen aan: doen wat … vraagt
vooralsnog: voorlopig
voornemens: van plan
voorts: ook
waarborgen: zorgen voor
wederom: weer
wenselijk: goed
wijzigen: veranderen
zodoende: zo
zorgdragen: zorgen
zulks: dat
`;
