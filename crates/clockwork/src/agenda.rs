//! What will happen by itself, in a total order.
//!
//! Weighed: a binary heap (cannot be iterated in order, so the coming events could not be shown), boxed
//! closures (neither comparable nor cloneable), async tasks (a suspended future cannot be cloned, so there
//! would be no keyframes and no undo).

use std::collections::BTreeMap;

use crate::time::Instant;

/// The name of one scheduled event: its moment, and its place in the order of scheduling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgendaKey {
    at: Instant,
    sequence: u64,
}

impl AgendaKey {
    /// When the event is due.
    pub fn at(self) -> Instant {
        self.at
    }
}

/// Future events, earliest first; events due at the same moment happen in the order they were scheduled.
#[derive(Clone, Debug)]
pub struct Agenda<E> {
    events: BTreeMap<AgendaKey, E>,
    next_sequence: u64,
}

impl<E> Default for Agenda<E> {
    fn default() -> Self {
        Agenda { events: BTreeMap::new(), next_sequence: 0 }
    }
}

impl<E> Agenda<E> {
    /// Puts `event` on the agenda, and returns the key by which it can be cancelled.
    pub fn schedule(&mut self, at: Instant, event: E) -> AgendaKey {
        let key = AgendaKey { at, sequence: self.next_sequence };
        self.next_sequence += 1;
        self.events.insert(key, event);
        key
    }

    /// Takes an event off the agenda; `None` if it has happened or was cancelled before.
    pub fn cancel(&mut self, key: AgendaKey) -> Option<E> {
        self.events.remove(&key)
    }

    /// Whether `event` is due at this very moment already.
    pub fn is_scheduled(&self, at: Instant, event: &E) -> bool
    where
        E: PartialEq,
    {
        let moment = AgendaKey { at, sequence: 0 }..=AgendaKey { at, sequence: u64::MAX };
        self.events.range(moment).any(|(_, scheduled)| scheduled == event)
    }

    /// When the next event is due.
    pub fn next_at(&self) -> Option<Instant> {
        self.events.first_key_value().map(|(key, _)| key.at)
    }

    /// Takes the earliest event that is due at `to` or before.
    pub fn pop_due(&mut self, to: Instant) -> Option<(Instant, E)> {
        let first = self.events.first_entry()?;
        let at = first.key().at;
        (at <= to).then(|| (at, first.remove()))
    }

    /// The coming events, earliest first.
    pub fn iter(&self) -> impl Iterator<Item = (Instant, &E)> {
        self.events.iter().map(|(key, event)| (key.at, event))
    }

    /// The place in the order of scheduling that the next event will get: a mark for [`Agenda::iter_since`].
    pub fn next_sequence(&self) -> u64 {
        self.next_sequence
    }

    /// The coming events that were scheduled since the mark, earliest first.
    pub fn iter_since(&self, mark: u64) -> impl Iterator<Item = (Instant, &E)> {
        self.events.iter().filter(move |(key, _)| key.sequence >= mark).map(|(key, event)| (key.at, event))
    }

    /// How many events are to come.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing is to come.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_of_one_moment_happen_in_the_order_of_scheduling() {
        let at = Instant::from_millis;
        let mut agenda = Agenda::default();
        agenda.schedule(at(20), "late");
        agenda.schedule(at(10), "first");
        let cancelled = agenda.schedule(at(10), "cancelled");
        agenda.schedule(at(10), "second");
        assert_eq!(agenda.cancel(cancelled), Some("cancelled"));
        assert_eq!(agenda.cancel(cancelled), None);
        assert!(agenda.is_scheduled(at(10), &"second") && !agenda.is_scheduled(at(10), &"late"));
        let mark = agenda.next_sequence();
        agenda.schedule(at(12), "since");
        assert_eq!(agenda.iter_since(mark).collect::<Vec<_>>(), [(at(12), &"since")]);
        assert_eq!(agenda.pop_due(at(11)).map(|(_, event)| event), Some("first"));
        assert_eq!(agenda.pop_due(at(5)), None);
        assert_eq!(agenda.pop_due(at(15)), Some((at(10), "second")));
        assert_eq!(agenda.pop_due(at(15)), Some((at(12), "since")));
        assert_eq!(agenda.pop_due(at(15)), None);
        assert_eq!(agenda.next_at(), Some(at(20)));
    }
}
