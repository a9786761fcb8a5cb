//! Where things stand in the picture: rows and columns of a grid. Plain data in, plain data out.
//!
//! Zones are columns. Each tier (public, private) begins with its subnets; below them stand its Auto Scaling groups,
//! one row each across all zones, then machines on their own, then databases. Everything has a cell of its own and
//! cells stack what they hold, so words cannot overlap. From [`CROWD`] machines in a cell on they become marks,
//! grouped by state and counted.

use super::scene::{Machine, Scene};
use crate::ui::StateRole;

/// From how many machines in a cell on they are drawn as marks.
pub const CROWD: usize = 13;

/// The picture of one network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The zones, one column each.
    pub zones: Vec<String>,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row across all zones.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What stays the same while the world changes.
    pub key: String,
    /// What stands in it.
    pub kind: RowKind,
    /// One cell per zone, in order; empty for rows of lines.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Names of subnets.
    Subnets,
    /// The members of an Auto Scaling group.
    Group(String),
    /// Machines on their own.
    Loose,
    /// Lines from machines to databases.
    Lines,
    /// Databases.
    Databases,
}

/// What stands in a zone's part of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Subnets, by id.
    Subnets(Vec<String>),
    /// Machines, by id.
    Machines(Vec<String>),
    /// Many machines.
    Fleet(Vec<Crowd>),
    /// Databases, by name.
    Databases(Vec<String>),
}

/// Machines of one state.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// What the state means.
    pub role: StateRole,
    /// The state in AWS's word.
    pub word: String,
    /// How many there are.
    pub count: usize,
}

/// A cell's place in the grid, counted from 1 as CSS does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// The rows above the first of the plan: balancers, and the lines below them.
const ROWS_ABOVE: usize = 2;

impl Plan {
    /// The place of a cell.
    #[must_use]
    pub fn area(&self, row: usize, column: usize) -> Area {
        Area { row: row + ROWS_ABOVE + 1, column: column + 1 }
    }

    /// How many rows the zones are high.
    #[must_use]
    pub fn height(&self) -> usize {
        self.rows.len().max(1)
    }

    /// The row with this key and where it stands.
    #[must_use]
    pub fn row(&self, key: &str) -> Option<(usize, &Row)> {
        self.rows.iter().enumerate().find(|(_, row)| row.key == key)
    }
}

/// Lays a network out.
#[must_use]
pub fn plan(scene: &Scene) -> Plan {
    let zones = scene.zones.clone();
    let mut rows = Vec::new();
    tier(scene, &zones, true, &mut rows);
    let has_databases = !scene.databases.is_empty();
    if has_databases {
        rows.push(Row { key: "lines".to_owned(), kind: RowKind::Lines, cells: Vec::new() });
    }
    tier(scene, &zones, false, &mut rows);
    if has_databases {
        let cells = zones.iter().map(|zone| {
            let here = scene.databases.iter().filter(|database| database.zone == *zone);
            let here: Vec<String> = here.map(|database| database.id.clone()).collect();
            if here.is_empty() { Cell::Empty } else { Cell::Databases(here) }
        });
        rows.push(Row { key: "databases".to_owned(), kind: RowKind::Databases, cells: cells.collect() });
    }
    Plan { zones, rows }
}

/// The rows of the public or the private subnets.
fn tier(scene: &Scene, zones: &[String], public: bool, rows: &mut Vec<Row>) {
    let word = if public { "public" } else { "private" };
    let subnets = scene.subnets.iter().filter(|subnet| subnet.public == public);
    let groups: Vec<&str> =
        scene.groups.iter().filter(|group| group.public == public).map(|group| group.name.as_str()).collect();
    let is_known = |name: &str| scene.groups.iter().any(|group| group.name == name);
    let loose: Vec<&Machine> = (scene.machines.iter())
        .filter(|machine| machine.public == public && !machine.group.as_deref().is_some_and(is_known))
        .collect();
    let has_subnets = subnets.clone().next().is_some();
    if has_subnets {
        let cells = zones.iter().map(|zone| {
            let here = subnets.clone().filter(|subnet| subnet.zone == *zone);
            let here: Vec<String> = here.map(|subnet| subnet.id.clone()).collect();
            if here.is_empty() { Cell::Empty } else { Cell::Subnets(here) }
        });
        rows.push(Row { key: format!("{word} subnets"), kind: RowKind::Subnets, cells: cells.collect() });
    }
    for name in &groups {
        let members: Vec<&Machine> =
            scene.machines.iter().filter(|machine| machine.group.as_deref() == Some(name)).collect();
        let kind = RowKind::Group((*name).to_owned());
        rows.push(Row { key: format!("group {name}"), kind, cells: cells(zones, &members) });
    }
    // The public tier always has a row, so that an empty network says that it is empty.
    let is_blank = public && groups.is_empty();
    if !loose.is_empty() || is_blank {
        rows.push(Row { key: format!("{word} machines"), kind: RowKind::Loose, cells: cells(zones, &loose) });
    }
}

fn cells(zones: &[String], machines: &[&Machine]) -> Vec<Cell> {
    let cell = |zone: &String| {
        let here: Vec<&Machine> = machines.iter().copied().filter(|machine| machine.zone == *zone).collect();
        match here.len() {
            0 => Cell::Empty,
            1..CROWD => Cell::Machines(here.iter().map(|machine| machine.id.clone()).collect()),
            _ => Cell::Fleet(crowds(&here)),
        }
    };
    zones.iter().map(cell).collect()
}

/// Machines by state: what works first.
fn crowds(machines: &[&Machine]) -> Vec<Crowd> {
    let mut crowds: Vec<Crowd> = Vec::new();
    for machine in machines {
        match crowds.iter_mut().find(|crowd| crowd.word == machine.word()) {
            Some(crowd) => crowd.count += 1,
            None => {
                crowds.push(Crowd { role: machine.role(), word: machine.word().to_owned(), count: 1 });
            }
        }
    }
    let rank = |role: StateRole| match role {
        StateRole::Works => 0,
        StateRole::Look => 1,
        StateRole::Fails => 2,
        StateRole::Coming => 3,
        StateRole::Leaving => 4,
        StateRole::AtRest => 5,
        StateRole::Gone => 6,
    };
    crowds.sort_by_key(|crowd| rank(crowd.role));
    crowds
}

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireKind {
    /// The last request was answered this way.
    Answered,
    /// The last request failed this way.
    Failed,
    /// Only health checks go there.
    Checks,
    /// No new requests go there.
    Off,
    /// Could carry traffic.
    Open,
}

impl WireKind {
    /// The class of the line.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            WireKind::Answered => "wire wire--good",
            WireKind::Failed => "wire wire--bad",
            WireKind::Checks => "wire wire--check",
            WireKind::Off => "wire wire--off",
            WireKind::Open => "wire",
        }
    }

    /// The class of the cell in which the line ends.
    #[must_use]
    pub fn cell_class(self) -> &'static str {
        match self {
            WireKind::Answered => "cell--good",
            WireKind::Failed => "cell--bad",
            WireKind::Checks => "cell--check",
            WireKind::Off => "cell--off",
            WireKind::Open => "cell--open",
        }
    }
}

/// The line to a machine that the last request went to (`last`: whether it was answered), or that is there.
#[must_use]
pub fn wire_to(machines: &[&Machine], last: Option<(&str, bool)>, behind_balancer: bool) -> Option<WireKind> {
    let visited = last.filter(|(id, _)| machines.iter().any(|machine| machine.id == *id));
    if let Some((_, answered)) = visited {
        return Some(if answered { WireKind::Answered } else { WireKind::Failed });
    }
    if !behind_balancer {
        let public = machines.iter().any(|machine| machine.host.is_some() && machine.state == "running");
        return public.then_some(WireKind::Open);
    }
    let states =
        || machines.iter().flat_map(|machine| machine.health.iter()).map(|health| health.state.as_str());
    if states().any(|state| state == "healthy") {
        Some(WireKind::Open)
    } else if states().any(|state| matches!(state, "initial" | "unhealthy")) {
        Some(WireKind::Checks)
    } else if states().any(|state| state.ends_with("draining")) {
        Some(WireKind::Off)
    } else {
        None
    }
}

/// The middle of a column, in hundredths of the whole width times ten: thousandths keep thirds apart.
fn middle(column: usize, columns: usize) -> String {
    let thousandths = (2 * column + 1) * 1000 / (2 * columns.max(1));
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// The line from the top in the middle to the bottom of a column, in a box of 100 by 100.
#[must_use]
pub fn line_down(column: usize, columns: usize, turn: u32) -> String {
    format!("M50 0V{turn}H{}V100", middle(column, columns))
}

/// Where a line from zone to zone turns, in hundredths of the height: above the names of the subnets below.
const ACROSS: u32 = 28;

/// The line from the top of one column to the bottom of another.
#[must_use]
pub fn line_across(from: usize, to: usize, columns: usize) -> String {
    let (from, to) = (middle(from, columns), middle(to, columns));
    if from == to { format!("M{from} 0V100") } else { format!("M{from} 0V{ACROSS}H{to}V100") }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::dock::picture::scene::{Database, Group, Health, Subnet};

    fn machine(number: usize, zone: &str, group: Option<&str>, health: &str) -> Machine {
        Machine {
            id: format!("i-{number:08x}"),
            zone: zone.to_owned(),
            public: true,
            state: "running".to_owned(),
            group: group.map(str::to_owned),
            health: vec![Health { group: "t".to_owned(), state: health.to_owned(), reason: None }],
            ..Machine::default()
        }
    }

    fn scene(machines: Vec<Machine>) -> Scene {
        let subnet = |id: &str, zone: &str, public| Subnet {
            id: id.to_owned(),
            zone: zone.to_owned(),
            public,
            ..Subnet::default()
        };
        Scene {
            zones: vec!["a".to_owned(), "b".to_owned()],
            subnets: vec![subnet("1", "a", true), subnet("2", "b", true), subnet("3", "a", false)],
            groups: vec![Group { name: "g".to_owned(), desired: 2, public: true, ..Group::default() }],
            databases: vec![Database { id: "db".to_owned(), zone: "a".to_owned(), ..Database::default() }],
            machines,
            ..Scene::default()
        }
    }

    fn shown(plan: &Plan) -> Vec<String> {
        let cells = plan.rows.iter().flat_map(|row| row.cells.iter());
        let mut ids: Vec<String> = cells
            .flat_map(|cell| match cell {
                Cell::Machines(ids) | Cell::Databases(ids) | Cell::Subnets(ids) => ids.clone(),
                Cell::Fleet(_) | Cell::Empty => Vec::new(),
            })
            .collect();
        ids.sort();
        ids
    }

    #[test]
    fn everything_stands_once_and_in_the_column_of_its_zone() {
        let scene = scene(vec![
            machine(1, "a", Some("g"), "healthy"),
            machine(2, "b", Some("g"), "healthy"),
            machine(3, "b", None, "initial"),
        ]);
        let plan = plan(&scene);
        let mut all: Vec<String> = scene.machines.iter().map(|machine| machine.id.clone()).collect();
        all.extend(["1", "2", "3", "db"].map(str::to_owned));
        all.sort();
        assert_eq!(shown(&plan), all);
        let kinds: Vec<&RowKind> = plan.rows.iter().map(|row| &row.kind).collect();
        let group = RowKind::Group("g".to_owned());
        assert_eq!(
            kinds,
            [
                &RowKind::Subnets,
                &group,
                &RowKind::Loose,
                &RowKind::Lines,
                &RowKind::Subnets,
                &RowKind::Databases
            ]
        );
        assert_eq!(plan.rows[2].cells, [Cell::Empty, Cell::Machines(vec!["i-00000003".to_owned()])]);
    }

    #[test]
    fn no_two_cells_have_the_same_place() {
        let plan = plan(&scene(
            (0..40).map(|n| machine(n, if n % 2 == 0 { "a" } else { "b" }, Some("g"), "healthy")).collect(),
        ));
        let mut areas: Vec<(usize, usize)> = Vec::new();
        for (row, cells) in plan.rows.iter().enumerate() {
            for column in 0..cells.cells.len() {
                let area = plan.area(row, column);
                assert!(area.row > ROWS_ABOVE && area.column <= plan.zones.len());
                assert!(!areas.contains(&(area.row, area.column)));
                areas.push((area.row, area.column));
            }
        }
        assert!(!areas.is_empty());
    }

    #[test]
    fn from_thirteen_machines_on_they_are_counted_by_state() {
        let twelve: Vec<Machine> = (0..12).map(|n| machine(n, "a", Some("g"), "healthy")).collect();
        assert!(matches!(plan(&scene(twelve.clone())).rows[1].cells[0], Cell::Machines(_)));
        let mut thirteen = twelve;
        thirteen.insert(0, machine(99, "a", Some("g"), "unhealthy"));
        let plan = plan(&scene(thirteen));
        let crowds = [
            Crowd { role: StateRole::Works, word: "healthy".to_owned(), count: 12 },
            Crowd { role: StateRole::Fails, word: "unhealthy".to_owned(), count: 1 },
        ];
        assert_eq!(plan.rows[1].cells[0], Cell::Fleet(crowds.to_vec()));
    }

    #[test]
    fn an_empty_network_has_a_row_that_says_so() {
        let mut empty = scene(Vec::new());
        empty.groups.clear();
        empty.databases.clear();
        let plan = plan(&empty);
        assert!(
            plan.rows.iter().any(|row| row.kind == RowKind::Loose && row.cells == [Cell::Empty, Cell::Empty])
        );
    }

    #[test]
    fn lines_end_in_the_middle_of_their_column() {
        assert_eq!(line_down(0, 2, 38), "M50 0V38H25.0V100");
        assert_eq!(line_down(2, 3, 38), "M50 0V38H83.3V100");
        assert_eq!(line_across(1, 0, 2), "M75.0 0V28H25.0V100");
        assert_eq!(line_across(0, 0, 1), "M50.0 0V100");
    }

    #[test]
    fn a_line_shows_the_last_request_before_anything_else() {
        let healthy = machine(1, "a", None, "healthy");
        let checked = machine(2, "a", None, "unhealthy");
        let leaving = machine(3, "a", None, "draining");
        assert_eq!(wire_to(&[&healthy], Some((&healthy.id, false)), true), Some(WireKind::Failed));
        assert_eq!(wire_to(&[&healthy], Some(("i-other", true)), true), Some(WireKind::Open));
        assert_eq!(wire_to(&[&checked], None, true), Some(WireKind::Checks));
        assert_eq!(wire_to(&[&leaving], None, true), Some(WireKind::Off));
        assert_eq!(wire_to(&[], None, true), None);
        assert_eq!(wire_to(&[&healthy], None, false), None, "it has no public address");
    }
}
