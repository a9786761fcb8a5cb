//! The world in the browser is the world on the desk: wasm finds the digest that the native run wrote down.
#![cfg(target_arch = "wasm32")]

use clockwork::{Digest, Seed};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "../crates/timeline/tests/chapter/mod.rs"]
mod chapter;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_worlds_digest_is_the_one_that_the_native_run_found() {
    let mut digest = Digest::default();
    for seed in [3152, 1, 2] {
        let story = chapter::play(Seed::new(seed));
        digest.number(story.region().digest());
        story.entries().iter().for_each(|entry| digest.number(entry.digest));
    }
    let native = include_str!("../crates/timeline/tests/digests.txt");
    assert_eq!(format!("{:016x}\n", digest.value()), native);
}
