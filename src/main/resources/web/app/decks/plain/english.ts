// Words that many people find hard in English, each with an everyday one. Our own list: add to it freely.

export const english = `
accordingly: so
accomplish: do
additional: more
adequate: enough
aforementioned: this
alleviate: ease
allocate: give
ameliorate: improve
anticipate: expect
ascertain: find out
as a consequence of: because of
at the present time: now
attain: reach
beneficial: helpful
cease: stop
cognisant: aware
collaborate: work together
commence: start
comprehend: understand
comprise: have
concerning: about
consequently: so
constitute: be
construe: read
demonstrate: show
designate: name
discontinue: stop
disseminate: spread
due to the fact that: because
elaborate: explain more
elucidate: explain
encounter: meet
endeavour: try
enumerate: list
erroneous: wrong
evaluate: look back at
expedite: speed up
facilitate: help
feasible: possible
formulate: write down
forthwith: at once
frequently: often
furthermore: also
hence: so
henceforth: from now on
herein: here
hitherto: until now
implement: carry out
in accordance with: as in
inasmuch as: because
in conjunction with: with
inception: start
initiate: start
in lieu of: instead of
in order to: to
in relation to: about
in the event that: if
leverage: use
liaise: talk
magnitude: size
methodology: way of working
mitigate: lessen
modify: change
moreover: also
necessitate: need
nevertheless: still
notwithstanding: despite
numerous: many
obtain: get
ongoing: still going on
on behalf of: for
optimal: best
optimise: improve
paramount: most important
participate: take part
pertaining to: about
possess: have
preceding: earlier
prior to: before
proficient: good at
prospective: possible
provided that: if
purchase: buy
pursuant to: under
regarding: about
remainder: rest
requisite: needed
retain: keep
stakeholder: people involved
stipulate: say
subsequent: next
subsequently: later
substantial: large
substantiate: show
sufficient: enough
terminate: end
thereafter: then
therein: there
timely: on time
transmit: send
transparency: openness
utilise: use
utilize: use
viable: possible
with regard to: about
with respect to: about
whereas: while
whilst: while
`;
