//! What the programs that take the engine's figures share.

use std::time::Instant as Clock;

use region::Region;
use region::transcript::Player;

/// One figure, as `cargo xtask bench` prints them all.
pub fn print(figure: &str, value: f64, unit: &str) {
    println!("{{\"figure\":\"{figure}\",\"value\":{value:.3},\"unit\":\"{unit}\"}}");
}

/// How long some work takes, in seconds.
pub fn seconds(work: impl FnOnce()) -> f64 {
    let started = Clock::now();
    work();
    started.elapsed().as_secs_f64()
}

/// The one in the middle.
pub fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}

/// Tells a story in lines, each of which must succeed; `let` gives names. What changed is fetched after each, as the page
/// and the endpoint do.
pub fn tell(player: &mut Player<Region>, lines: &[&str]) {
    for line in lines {
        let shown = player.play(line).unwrap_or_else(|mistake| panic!("{mistake}"));
        assert!(!shown.contains("An error occurred"), "{line}: {shown}");
        player.stage.take_changes();
    }
}
