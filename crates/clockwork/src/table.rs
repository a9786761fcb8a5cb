//! Ordered rows behind `Arc`, copied when written, which remember what changed.
//!
//! Cloning a table clones pointers: that is what makes keyframes and undo cheap. A write through
//! [`Table::get_mut`] copies the one row if somebody else still holds it, and notes its id as touched;
//! whoever looks after the table drains those notes with [`Table::take_touched`].
//!
//! The rows lie in one sorted list, not in a `BTreeMap`: it clones and iterates faster, it takes a tenth of the
//! code for each of the many types of rows, and at our sizes moving pointers aside for a new row costs nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

/// Rows by id, in the order of their ids.
#[derive(Clone)]
pub struct Table<Id, Row> {
    /// By id; each id once.
    rows: Vec<(Id, Arc<Row>)>,
    touched: Touched<Id>,
}

/// What was written since somebody last asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched<Id> {
    /// The rows that were inserted, written or removed.
    pub rows: BTreeSet<Id>,
    /// Whether rows came or went.
    pub members: bool,
}

impl<Id> Default for Touched<Id> {
    fn default() -> Self {
        Touched { rows: BTreeSet::new(), members: false }
    }
}

impl<Id> Touched<Id> {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && !self.members
    }
}

impl<Id, Row> Default for Table<Id, Row> {
    fn default() -> Self {
        Table { rows: Vec::new(), touched: Touched::default() }
    }
}

impl<Id: Ord + Clone, Row: Clone> Table<Id, Row> {
    /// The row with this id.
    pub fn get(&self, id: &Id) -> Option<&Row> {
        self.get_shared(id).map(|row| &**row)
    }

    /// The row with this id, shared.
    pub fn get_shared(&self, id: &Id) -> Option<&Arc<Row>> {
        self.place(id).ok().and_then(|place| self.rows.get(place)).map(|(_, row)| row)
    }

    /// The row with this id, to be written: it counts as touched from now on.
    pub fn get_mut(&mut self, id: &Id) -> Option<&mut Row> {
        let place = self.place(id).ok()?;
        self.touched.rows.insert(id.clone());
        self.rows.get_mut(place).map(|(_, row)| Arc::make_mut(row))
    }

    /// The row with this id, to be written without a note: only for what no reader can tell from the time
    /// passing, or what its writer notes by other means.
    pub fn get_mut_unnoted(&mut self, id: &Id) -> Option<&mut Row> {
        let place = self.place(id).ok()?;
        self.rows.get_mut(place).map(|(_, row)| Arc::make_mut(row))
    }

    /// Notes that the row with this id counts as written.
    pub fn touch(&mut self, id: &Id) {
        self.touched.rows.insert(id.clone());
    }

    /// Adds a row, or replaces the one with the same id.
    pub fn insert(&mut self, id: Id, row: Row) {
        self.touched.rows.insert(id.clone());
        let entry = (id, Arc::new(row));
        match self.place(&entry.0) {
            Ok(place) => self.rows[place] = entry,
            Err(place) => {
                self.make_room();
                self.rows.insert(place, entry);
                self.touched.members = true;
            }
        }
    }

    /// Takes a row away.
    pub fn remove(&mut self, id: &Id) -> Option<Arc<Row>> {
        let (_, row) = self.rows.remove(self.place(id).ok()?);
        self.touched.rows.insert(id.clone());
        self.touched.members = true;
        Some(row)
    }

    /// Whether there is a row with this id.
    pub fn contains(&self, id: &Id) -> bool {
        self.place(id).is_ok()
    }

    /// The rows in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Id, &Row)> {
        self.rows.iter().map(|(id, row)| (id, &**row))
    }

    /// The shared rows in the order of their ids.
    pub fn iter_shared(&self) -> impl DoubleEndedIterator<Item = (&Id, &Arc<Row>)> {
        self.rows.iter().map(|(id, row)| (id, row))
    }

    /// The ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &Id> {
        self.rows.iter().map(|(id, _)| id)
    }

    /// The rows in the order of their ids.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.rows.iter().map(|(_, row)| &**row)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Room for one more row. A list that is full grows by an eighth: of ten thousand rows it would else keep room for
    /// six thousand more.
    fn make_room(&mut self) {
        if self.rows.len() == self.rows.capacity() {
            self.rows.reserve_exact((self.rows.len() / 8).max(4));
        }
    }

    /// Where the row with this id is, or would be.
    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.rows.binary_search_by(|(own, _)| own.cmp(id))
    }

    /// What was written since this was last asked.
    pub fn take_touched(&mut self) -> Touched<Id> {
        core::mem::take(&mut self.touched)
    }

    /// Whether something was written since [`Table::take_touched`].
    pub fn is_touched(&self) -> bool {
        !self.touched.is_empty()
    }
}

impl<Id: Ord + Clone, Row: Clone + PartialEq> Table<Id, Row> {
    /// What differs between this table and `other`: by pointer first, then by value.
    pub fn difference(&self, other: &Self) -> Touched<Id> {
        let mut touched = Touched::default();
        for (id, row) in &self.rows {
            match other.get_shared(id) {
                Some(theirs) if Arc::ptr_eq(row, theirs) || row == theirs => {}
                Some(_) => {
                    touched.rows.insert(id.clone());
                }
                None => {
                    touched.rows.insert(id.clone());
                    touched.members = true;
                }
            }
        }
        for id in other.ids().filter(|id| !self.contains(id)) {
            touched.rows.insert(id.clone());
            touched.members = true;
        }
        touched
    }
}

/// A table prints its rows; what was touched is not part of the world.
impl<Id: core::fmt::Debug, Row: core::fmt::Debug> core::fmt::Debug for Table<Id, Row> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_map().entries(self.rows.iter().map(|(id, row)| (id, row))).finish()
    }
}

/// Tables are equal when their rows are; what was touched is not part of the world.
impl<Id: Ord, Row: PartialEq> PartialEq for Table<Id, Row> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_shares_rows_until_one_of_them_is_written() {
        let mut table = Table::default();
        table.insert(1, "one".to_owned());
        table.insert(2, "two".to_owned());
        let keyframe = table.clone();
        table.get_mut(&2).expect("row 2 was inserted").push_str(" changed");
        let shared = |id| {
            let row =
                |table: &Table<i32, String>| table.get_shared(&id).cloned().expect("the row was inserted");
            Arc::ptr_eq(&row(&table), &row(&keyframe))
        };
        assert!(shared(1) && !shared(2));
        assert_eq!(keyframe.get(&2).map(String::as_str), Some("two"));
        assert_eq!(table.difference(&keyframe).rows, BTreeSet::from([2]));
    }

    #[test]
    fn a_table_remembers_what_was_written_and_whether_rows_came_or_went() {
        let mut table = Table::default();
        table.insert(1, "one");
        assert_eq!(table.take_touched(), Touched { rows: BTreeSet::from([1]), members: true });
        *table.get_mut(&1).expect("row 1 was inserted") = "uno";
        assert_eq!(table.take_touched(), Touched { rows: BTreeSet::from([1]), members: false });
        assert!(table.get(&1).is_some() && table.take_touched().is_empty());
        table.remove(&1);
        assert!(table.take_touched().members);
    }
}
