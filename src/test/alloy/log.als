/*
 * The log of one room, the servers that fold it, and the windows that follow them: contract.md section 5, LiveRoom,
 * RoomLog, RoomTurn, RecentEvents. Only the order of things is here: an entry is its place in the log, what somebody
 * knows is the set of places that they folded, and a command is its id. A notice may come late, twice or never, in any
 * order, as it may be heard at any time.
 *
 * Every guard of the design has a name. A check that ends in "without" has one taken out, and must find out.
 */
module log

open util/ordering[Place]

abstract sig Guard {}
one sig AtHead, AfterStored, KnownAnswer, NextOnly, NewOnly, OneStep, InOrder, ReachesBack, NotAhead, CurrentLine,
  Compare, Reconnect extends Guard {}
sig Off in Guard {}

-- A place in the log. Which command ends up there is chosen beforehand, which comes to the same as later.
sig Place { holds: one Command }
sig Command {}

sig Server {
  var folded: set Place, -- the room in memory; none before it is read
  var forgotten: set Place -- older than the latest events, which are kept for who polls
}
sig Window {
  var seat: lone Server, -- a WebSocket or a stream
  var line: set Place, -- handed over, and still on the way
  var view: set Place, -- folded by the window
  var known: set Place -- what a poll says that it knows
}

var sig Stored in Place {}
var sig Acknowledged in Command {}
var sig InDoubt in Place {} -- sent to the database by a server that no longer waits for the answer
var sig Twice in Window {} -- got an event that it had folded already

-- Once it is calm, there are no faults any more.
one sig Weather { var calm: lone Weather }
fact { always Weather.calm in Weather.calm' }

fun earlier[p: Place]: set Place { p.prevs }
fun behind[places: set Place]: lone Place { min[Place - places] }
pred prefix[places: set Place] { all p: places | earlier[p] in places }

fact start {
  no Stored and no folded and no forgotten and no seat and no line and no view and no known
  no Acknowledged and no InDoubt and no Twice
}

-- What stays as it is.
pred sameLog { Stored' = Stored and InDoubt' = InDoubt }
pred sameServers { folded' = folded and forgotten' = forgotten }
pred sameWindows { seat' = seat and line' = line and view' = view and known' = known and Twice' = Twice }

-- Under the lock of the room: folds entries, and hands them to every seat.
pred follow[s: Server, entries: set Place] {
  folded' = folded + s -> entries
  line' = line + (seat.s) -> entries
  seat' = seat and view' = view and known' = known and Twice' = Twice
}

-- A command is decided on what this server knows, and stored right behind it: which works only at a free place.
pred store[s: Server, c: Command] {
  let p = behind[s.folded] {
    some p
    some s.folded or no Stored
    p.holds = c or (AtHead in Off and p in Stored)
    AtHead in Off or p not in Stored
    KnownAnswer in Off or c not in s.folded.holds
    InDoubt' = InDoubt and forgotten' = forgotten
    Stored' = Stored + p
    follow[s, p]
    Acknowledged' = Acknowledged or Acknowledged' = Acknowledged + c
  }
}

-- The same, but the answer of the database is lost. It may be stored yet, or never.
pred doubt[s: Server, c: Command] {
  let p = behind[s.folded] {
    p.holds = c and p not in Stored
    some s.folded or no Stored
    c not in s.folded.holds
    InDoubt' = InDoubt + p
    Stored' = Stored and Acknowledged' = Acknowledged and forgotten' = forgotten
    AfterStored in Off implies follow[s, p] else { folded' = folded and sameWindows }
  }
}

-- Nobody waits for it any more, and the place is still free.
pred storedLate[p: Place] {
  p in InDoubt and p = behind[Stored]
  Stored' = Stored + p and InDoubt' = InDoubt - p
  Acknowledged' = Acknowledged and sameServers and sameWindows
}

-- A command that this server knows as done is answered, not done.
pred answerKnown[s: Server, c: Command] {
  c in s.folded.holds
  Acknowledged' = Acknowledged + c
  sameLog and sameServers and sameWindows
}

-- Reads what is behind: on a place that was taken, a gap, a comparison with the log. The first reading may begin at a
-- snapshot of the log; what is before that is not among the latest events.
pred read[s: Server] {
  folded' = folded + s -> Stored
  line' = line + (seat.s) -> (Stored - s.folded)
  no s.folded implies { prefix[s.forgotten'] and s.forgotten' in Stored } else s.forgotten' = s.forgotten
  all other: Server - s | other.forgotten' = other.forgotten
  seat' = seat and view' = view and known' = known and Twice' = Twice
  sameLog and Acknowledged' = Acknowledged
}

-- A notice of p with its entry, whenever, as often as it likes.
pred hear[s: Server, p: Place] {
  p in Stored and some s.folded
  NewOnly in Off or p not in s.folded
  NextOnly in Off or p in s.folded or p = behind[s.folded]
  follow[s, p]
  sameLog and forgotten' = forgotten and Acknowledged' = Acknowledged
}

-- A window takes a seat: the snapshot, and all that is folded from then on.
pred connect[w: Window, s: Server] {
  no w.seat
  some s.folded or no Stored
  seat' = seat + w -> s
  w.view' = s.folded or (OneStep in Off and prefix[w.view'] and w.view' in s.folded)
  w.known' = w.view' and no w.line'
  all other: Window - w | other.view' = other.view and other.known' = other.known and other.line' = other.line
  Twice' = Twice and sameLog and sameServers and Acknowledged' = Acknowledged
}

pred gets[w: Window, news: set Place] {
  view' = view + w -> news
  (some news & w.view) implies Twice' = Twice + w else Twice' = Twice
}

-- What is on the way arrives, in order.
pred arrive[w: Window] {
  some p: w.line {
    InOrder in Off or p = min[w.line]
    line' = line - w -> p
    known' = known + w -> p
    gets[w, p]
  }
  seat' = seat and sameLog and sameServers and Acknowledged' = Acknowledged
}

-- Whether a server can tell what came behind what a window knows. Else it gets a snapshot.
pred canTell[s: Server, asked: set Place] {
  some asked
  s.forgotten in asked or ReachesBack in Off
  asked in s.folded or NotAhead in Off
}

-- A window asks a server, whichever, for what is news to it.
pred poll[w: Window, s: Server] {
  no w.seat
  some s.folded
  canTell[s, w.known] implies gets[w, s.folded - s.forgotten - w.known] else {
    w.view' = s.folded
    all other: Window - w | other.view' = other.view
    Twice' = Twice
  }
  w.known' = s.folded and all other: Window - w | other.known' = other.known
  seat' = seat and line' = line and sameLog and sameServers and Acknowledged' = Acknowledged
}

-- A connection breaks.
pred cut[w: Window] {
  some w.seat
  seat' = seat - w -> Server
  line' = line - w -> Place
  view' = view and known' = known and Twice' = Twice
  sameLog and sameServers and Acknowledged' = Acknowledged
}

-- A connection that was replaced still says something: nobody listens.
pred stray[w: Window] {
  CurrentLine in Off and some w.seat
  prefix[w.view'] and w.view' in Stored and w.known' = w.view'
  all other: Window - w | other.view' = other.view and other.known' = other.known
  seat' = seat and line' = line and Twice' = Twice and sameLog and sameServers and Acknowledged' = Acknowledged
}

-- A server dies, or the room leaves its memory; it reads the room when somebody asks for it.
pred restart[s: Server] {
  folded' = folded - s -> Place
  forgotten' = forgotten - s -> Place
  seat' = seat - Window -> s
  line' = line - (seat.s) -> Place
  view' = view and known' = known and Twice' = Twice
  sameLog and Acknowledged' = Acknowledged
}

pred nothing { sameLog and sameServers and sameWindows and Acknowledged' = Acknowledged }

pred fault {
  (some s: Server | restart[s] or some c: Command | doubt[s, c]) or (some w: Window | cut[w])
}

fact moves {
  always (nothing or (no calm and fault)
    or (some s: Server, c: Command | store[s, c] or answerKnown[s, c])
    or (some s: Server | read[s] or some p: Place | hear[s, p])
    or (some w: Window, s: Server | connect[w, s] or poll[w, s])
    or (some w: Window | arrive[w] or stray[w])
    or (some p: Place | storedLate[p]))
}

-- What must hold.

pred noGap { always (prefix[Stored] and (all s: Server | prefix[s.folded] and s.folded in Stored)
  and (all w: Window | prefix[w.view] and w.view in Stored) and no Twice) }

pred neverBack { always all w: Window | (some w.seat and w.seat' = w.seat) implies w.view in w.view' }

pred onlyOnce { always {
  Acknowledged in Stored.holds
  all c: Command | lone holds.c & Stored
} }

-- Faults stop; every server compares its room with the log, every window comes back and takes what it is sent.
pred fair {
  eventually some calm
  Compare in Off or all s: Server | always eventually (s.folded = Stored or read[s])
  all w: Window {
    Reconnect in Off or always eventually (some w.seat or some s: Server | poll[w, s])
    always eventually (no w.line or arrive[w])
  }
}

pred caughtUp { fair implies eventually always all w: Window | w.view = Stored }

pred design { no Off }

-- So that the above is not true of nothing: three commands go in by two servers with a fault between, and all is well.
pred possible {
  design and fair and some c: Command, s: Server | eventually doubt[s, c]
  all s: Server | eventually some c: Command | store[s, c]
  eventually always (all w: Window | w.view = Place and Acknowledged = Command)
}

Possible: run possible for exactly 2 Server, exactly 1 Window, exactly 2 Place, exactly 2 Command, exactly 8 steps
NoGap: check { design implies noGap } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 7 steps
NeverBack: check { design implies neverBack } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 7 steps
OnlyOnce: check { design implies onlyOnce } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 7 steps
CaughtUp: check { design implies caughtUp } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 6 steps

OnlyOnceWithoutAtHead: check { Off = AtHead implies onlyOnce } for exactly 2 Server, exactly 1 Window, exactly 2 Place, exactly 3 Command, exactly 5 steps
NoGapWithoutAfterStored: check { Off = AfterStored implies noGap } for exactly 1 Server, exactly 1 Window, exactly 1 Place, exactly 1 Command, exactly 3 steps
OnlyOnceWithoutKnownAnswer: check { Off = KnownAnswer implies onlyOnce } for exactly 1 Server, exactly 1 Window, exactly 2 Place, exactly 1 Command, exactly 4 steps
NoGapWithoutNextOnly: check { Off = NextOnly implies noGap } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 6 steps
NoGapWithoutNewOnly: check { Off = NewOnly implies noGap } for exactly 1 Server, exactly 1 Window, exactly 1 Place, exactly 1 Command, exactly 5 steps
NoGapWithoutOneStep: check { Off = OneStep implies noGap } for exactly 1 Server, exactly 1 Window, exactly 2 Place, exactly 2 Command, exactly 5 steps
NoGapWithoutInOrder: check { Off = InOrder implies noGap } for exactly 1 Server, exactly 1 Window, exactly 2 Place, exactly 2 Command, exactly 5 steps
NoGapWithoutReachesBack: check { Off = ReachesBack implies noGap } for exactly 2 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 7 steps
NoGapWithoutNotAhead: check { Off = NotAhead implies noGap } for exactly 2 Server, exactly 1 Window, exactly 2 Place, exactly 2 Command, exactly 8 steps
NeverBackWithoutCurrentLine: check { Off = CurrentLine implies neverBack } for exactly 1 Server, exactly 1 Window, exactly 1 Place, exactly 1 Command, exactly 4 steps
CaughtUpWithoutCompare: check { Off = Compare implies caughtUp } for exactly 2 Server, exactly 1 Window, exactly 1 Place, exactly 1 Command, exactly 4 steps
CaughtUpWithoutReconnect: check { Off = Reconnect implies caughtUp } for exactly 1 Server, exactly 1 Window, exactly 1 Place, exactly 1 Command, exactly 3 steps

NoGapLarge: check { design implies noGap } for exactly 3 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 8 steps
NeverBackLarge: check { design implies neverBack } for exactly 3 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 8 steps
OnlyOnceLarge: check { design implies onlyOnce } for exactly 3 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 9 steps
CaughtUpLarge: check { design implies caughtUp } for exactly 3 Server, exactly 1 Window, exactly 3 Place, exactly 3 Command, exactly 8 steps
