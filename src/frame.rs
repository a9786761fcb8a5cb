//! The frame: what stays around every place. It knows the pages (`paths`) but no cloud; time, history and counts come in as
//! signals and callbacks.

mod bottom_bar;
mod breadcrumbs;
mod clock;
mod help;
mod layout;
mod more;
mod place;
mod region_menu;
mod regions;
mod services;
mod side_nav;
mod theme;
mod top_bar;

pub use bottom_bar::BottomBar;
pub use breadcrumbs::CrumbBar;
pub use clock::{Clock, ClockControls, PACES};
pub use help::KeysDialog;
pub use layout::{Layout, Stage};
pub use more::MoreDialog;
pub use place::{Place, use_place};
pub use region_menu::RegionMenu;
pub use regions::{focus_next_region, focus_screen};
pub use services::{SERVICES, Service, ServiceGroup};
pub use side_nav::{Counts, SideNav};
pub use theme::{Theme, show_theme};
pub use top_bar::{Brand, HistoryControls, StartOver, TopBar};
