/*
 * Who is connected to one room, as the servers tell each other: Presence, ClusterPresence, RoomRegistry, MessageBus.
 * Hints of one server come in the order in which they were sent, and each names everybody who is there; so of several
 * on the way the last one is enough here. A question is answered by a hint that would come by itself a little later,
 * so there are none. A server is one life of one: after a restart it is another.
 *
 * Every guard of the design has a name. A check that ends in "Without…" has one taken out, and must find out.
 */
module presence

abstract sig Guard {}
one sig SilentIsDead, Repeats, NamesAll, NamedAgain extends Guard {}
sig Off in Guard {}

sig Member {}
sig Server {
  var here: set Member, -- connected to this server, or gone for less than the grace
  var heard: set Server, -- known to be alive
  var elsewhere: Server -> Member, -- who is there, as was said
  var members: set Member, -- who joined, as far as this server has read the log
  var hinting: set Server, -- to these a hint is on its way
  var told: Server -> Member, -- and this is what it says
  var losing: set Server, -- counted as dead a moment ago; it still has to forget who was there
  var doubted: set Server -- not heard of since it was deaf
}
var sig Up in Server {}
var sig Dead in Server {}
var sig Deaf in Server {} -- cannot hear the others
var sig Loaded in Server {} -- has the room in memory
sig Watched in Server {} -- somebody else is connected there all the time, of whom nothing is said here

-- Once it is calm, nothing of what is called unrest happens any more.
one sig Weather { var calm: lone Weather }
fact { always Weather.calm in Weather.calm' }

fun looking: set Server { here.Member + (Watched & Loaded) }
fun seen[s: Server]: set Member { s.here + (s.elsewhere[Server] & s.members) }
fun listening: set Server { Up - Deaf }

fact start {
  no Dead and no Deaf and no hinting and no told and no losing and no doubted
  looking in Loaded and Watched in Loaded and Loaded in Up
  members in Up -> Member and here in members
  -- Either they just came up, or they know each other and all is well.
  (no heard and no elsewhere) or {
    heard = (Up -> Up) - iden
    members = Up -> Member
    all s, t: Server | s.elsewhere[t] = ((s in Loaded and s != t) implies t.here else none)
  }
}

-- What stays as it is.
pred samePeople { here' = here and Loaded' = Loaded }
pred sameKnowledge { heard' = heard and losing' = losing and elsewhere' = elsewhere and doubted' = doubted }
pred sameHints { told' = told and hinting' = hinting }
pred sameServers { Up' = Up and Dead' = Dead and Deaf' = Deaf }

-- A server tells the others who is connected to it, as of the end of this step. Who knows no other tells nobody.
pred tells[s: Server] {
  let to = some s.heard implies listening - s else none {
    hinting' = hinting + s -> to
    told' = told - s -> to -> Member + s -> to -> s.here'
  }
}

-- Somebody comes. Whoever is the first in the room loads it.
pred arrive[s: Server, m: Member] {
  s in Up and m not in s.here
  here' = here + s -> m and Loaded' = Loaded + s and members' = members + s -> m
  tells[s] and sameKnowledge and sameServers
}

pred leave[s: Server, m: Member] {
  m in s.here
  here' = here - s -> m and Loaded' = Loaded
  tells[s] and sameKnowledge and sameServers and members' = members
}

-- Nobody was there for ten minutes, and the room leaves the memory. Whoever listens was told so thirty times by then, and
-- no hint is on its way for that long.
pred unload[s: Server] {
  s in Loaded - looking
  no s.hinting
  all t: listening - s | no t.elsewhere[s]
  Loaded' = Loaded - s and here' = here
  elsewhere' = elsewhere - s -> Server -> Member
  heard' = heard and losing' = losing and doubted' = doubted
  sameHints and sameServers and members' = members
}

-- Reads in the log that somebody joined.
pred learn[s: Server, m: Member] {
  s in Up and m in Server.members and members' = members + s -> m
  samePeople and sameKnowledge and sameHints and sameServers
}

pred hearAlive[s: Server, t: Server] {
  s in listening and t != s and t in Up + Dead
  heard' = heard + s -> t
  losing' = losing and elsewhere' = elsewhere and doubted' = doubted
  samePeople and sameHints and sameServers and members' = members
}

-- A hint arrives of one that is known to be alive by then, about members that are known by then.
pred hearHint[s: Server, t: Server] {
  t in s.heard and s in t.hinting
  hinting' = hinting - t -> s and told' = told
  let old = s -> t -> s.elsewhere[t], named = (s & Loaded) -> t -> (t.told[s] & s.members) |
    elsewhere' = (NamesAll in Off implies elsewhere else elsewhere - old) + named
  doubted' = doubted - s -> t
  heard' = heard and losing' = losing and samePeople and sameServers and members' = members
}

-- Somebody was silent for so long that they count as dead, and a little later so do all who were there.
pred lose[s: Server, t: Server] {
  s in listening and t in s.heard
  heard' = heard - s -> t and losing' = losing + s -> t
  elsewhere' = elsewhere and doubted' = doubted
  samePeople and sameHints and sameServers and members' = members
}
pred forget[s: Server, t: Server] {
  t in s.losing
  losing' = losing - s -> t and elsewhere' = elsewhere - s -> t -> Member
  heard' = heard and doubted' = doubted
  samePeople and sameHints and sameServers and members' = members
}

-- A hint is lost: a queue is full, or the database does not take it.
pred drop[t: Server, s: Server] {
  s in t.hinting and hinting' = hinting - t -> s and told' = told
  samePeople and sameKnowledge and sameServers and members' = members
}

-- Says again who is here, as it does of every room in memory from time to time.
pred repeat[s: Server] {
  s in Loaded
  tells[s] and samePeople and sameKnowledge and sameServers and members' = members
}

-- The connection by which a server hears is broken, and mended. What it knew before is in doubt.
pred fallDeaf[s: Server] {
  s in listening and Deaf' = Deaf + s and Up' = Up and Dead' = Dead
  hinting' = hinting - Server -> s and told' = told
  samePeople and sameKnowledge and members' = members
}
pred hearAgain[s: Server] {
  s in Deaf and Deaf' = Deaf - s and Up' = Up and Dead' = Dead
  doubted' = (NamedAgain in Off implies doubted else doubted + s -> (Server - s))
  heard' = heard and losing' = losing and elsewhere' = elsewhere
  samePeople and sameHints and members' = members
}

-- Nothing was said for a while of who was there before it was deaf.
pred giveUp[s: Server, t: Server] {
  t in s.doubted and doubted' = doubted - s -> t
  elsewhere' = elsewhere - s -> t -> Member
  heard' = heard and losing' = losing
  samePeople and sameHints and sameServers and members' = members
}

pred die[s: Server] {
  s in Up and Up' = Up - s and Dead' = Dead + s and Deaf' = Deaf - s
  here' = here - s -> Member and Loaded' = Loaded - s and members' = members - s -> Member
  heard' = heard - s -> Server and losing' = losing - s -> Server and doubted' = doubted - s -> Server
  elsewhere' = elsewhere - s -> Server -> Member
  hinting' = hinting - Server -> s and told' = told
}

pred startUp[s: Server] {
  s not in Up + Dead and Up' = Up + s and Dead' = Dead and Deaf' = Deaf
  samePeople and sameKnowledge and sameHints and members' = members
}

pred nothing { samePeople and sameKnowledge and sameHints and sameServers and members' = members }

-- What stops before anything is said of the end. A server that lives counts as dead where it cannot be heard in time,
-- and a dead one as alive where it is heard too late.
pred unrest {
  (some s: Server, m: Member | arrive[s, m] or leave[s, m])
  or (some s: Server | unload[s] or fallDeaf[s] or die[s] or startUp[s])
  or (some s, t: Server | drop[t, s] or (t in Up and lose[s, t]) or (t in Dead and hearAlive[s, t]))
}

fact moves {
  always (nothing or (no calm and unrest)
    or (some s: Server, m: Member | learn[s, m])
    or (some s, t: Server | hearHint[s, t] or forget[s, t] or giveUp[s, t])
    or (some s: Server, t: Up | hearAlive[s, t])
    or (some s: Server, t: Dead | lose[s, t])
    or (some s: Server | repeat[s] or hearAgain[s]))
}

-- To say again what is known already is nothing.
pred saidAll[t: Server] { t not in Loaded or all s: Loaded - t | s.elsewhere[t] = t.here and t not in s.doubted }

pred fair {
  eventually some calm
  all s, t: Server {
    always eventually (s = t or s not in Up or t not in Up or t in s.heard)
    SilentIsDead in Off or always eventually (t in Up or t not in s.heard)
    always eventually (s not in Up or s not in t.hinting)
    always eventually (t not in s.losing and t not in s.doubted)
  }
  always eventually no Deaf
  Repeats in Off or all s: Server | always eventually (saidAll[s] or repeat[s])
  all s: Server, m: Member | always eventually (s not in Up or m not in Server.members or m in s.members)
}

-- What must hold, for whoever is in the room to see it.

-- Who is connected nowhere is in the end seen nowhere.
pred noGhosts { fair implies eventually always all s: looking | seen[s] in Server.here }

-- Who is connected is in the end seen everywhere.
pred allSeen { fair implies eventually always all s: looking | Server.here in seen[s] }

pred design { no Off }

-- So that the above is not true of nothing: somebody is seen elsewhere, leaves while that server is deaf, and is gone.
pred possible {
  design and fair and some s, t: Server, m: Member |
    eventually (m in t.here and m in seen[s] and s in looking and eventually (s in Deaf and leave[t, m]))
}

Possible: run possible for exactly 2 Server, exactly 1 Member, exactly 7 steps
NoGhosts: check { design implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 6 steps
AllSeen: check { design implies allSeen } for exactly 2 Server, exactly 1 Member, exactly 6 steps

NoGhostsWithoutSilentIsDead: check { Off = SilentIsDead implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 4 steps
NoGhostsWithoutRepeats: check { Off = Repeats implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 5 steps
NoGhostsWithoutNamesAll: check { Off = NamesAll implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 6 steps
NoGhostsWithoutNamedAgain: check { Off = NamedAgain implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 6 steps
AllSeenWithoutRepeats: check { Off = Repeats implies allSeen } for exactly 2 Server, exactly 1 Member, exactly 5 steps

NoGhostsLarge: check { design implies noGhosts } for exactly 2 Server, exactly 1 Member, exactly 8 steps
AllSeenLarge: check { design implies allSeen } for exactly 2 Server, exactly 1 Member, exactly 8 steps
NoGhostsOfThreeLarge: check { design implies noGhosts } for exactly 3 Server, exactly 1 Member, exactly 6 steps
AllSeenOfThreeLarge: check { design implies allSeen } for exactly 3 Server, exactly 1 Member, exactly 6 steps
