//! Turns `locales/*.json` into the typed module `crate::i18n::words`, so that a missing key or argument is a compile error,
//! and asks the linker for what `cargo xtask build` wants to know.

use std::{error::Error, path::PathBuf};

use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let directory = PathBuf::from(std::env::var("OUT_DIR")?).join("words");
    // Sentences with arguments are strings too, so that they can be labels and titles.
    let options = ParseOptions::new().interpolate_display(true);
    let words = TranslationsInfos::parse(Config::new("en")?.parse_options(options))?;
    words.emit_diagnostics();
    words.rerun_if_locales_changed();
    words.generate_i18n_module(directory)?;
    if std::env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && std::env::var("PROFILE")? == "release" {
        // What leads to which constant: of them, `cargo xtask build` sends first what a first look needs.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    Ok(())
}
