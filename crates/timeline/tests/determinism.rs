//! Same seed and same inputs, same world: however time is cut, live or told again.

use clockwork::{Digest, Duration, Seed};
use region::Scenario;
use timeline::{SaveFile, Timeline};

mod chapter;

#[test]
fn telling_the_chapter_again_gives_the_same_world() {
    let story = chapter::play(Seed::new(3152));
    let file = SaveFile::parse(&story.save("blog", None)).expect("what was just written");
    let scenario = Scenario::named("blog").expect("the chapter's world");
    let (again, divergence) = Timeline::load(file, scenario, ());
    assert_eq!(divergence, None);
    assert_eq!(again.region().digest(), story.region().digest());
}

#[test]
fn time_may_be_cut_anywhere() {
    // Prime steps, so that cuts fall between events, on them, and several in one instant.
    let whole = chapter::play_in_steps(Seed::new(11), Duration::hours(24));
    for step in [Duration::millis(977), Duration::millis(16_103), Duration::secs(61)] {
        let cut = chapter::play_in_steps(Seed::new(11), step);
        assert_eq!(cut.region().digest(), whole.region().digest(), "cut every {} ms", step.as_millis());
    }
}

#[test]
fn another_seed_gives_other_ids_and_the_same_course_of_things() {
    let one = chapter::play(Seed::new(1));
    let other = chapter::play(Seed::new(2));
    assert_ne!(one.region().digest(), other.region().digest());
    assert_eq!(one.entries().len(), other.entries().len());
}

/// The wasm run repeats this very number: `tests/determinism.rs` of the page.
#[test]
fn the_worlds_digest_is_the_one_that_wasm_finds() {
    let mut digest = Digest::default();
    for seed in [3152, 1, 2] {
        let story = chapter::play(Seed::new(seed));
        digest.number(story.region().digest());
        story.entries().iter().for_each(|entry| digest.number(entry.digest));
    }
    let found = format!("{:016x}\n", digest.value());
    expect_test::expect_file!["digests.txt"].assert_eq(&found);
}
