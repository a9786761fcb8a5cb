//! Every `transcripts/**/*.transcript`: what its lines show is written beneath them, and the story can be saved and
//! told again. `UPDATE_EXPECT=1` rewrites what is expected.

use std::path::{Path, PathBuf};
use std::{env, fs};

use region::transcript::{self, SEED};
use timeline::{SaveFile, Timeline};

#[test]
fn every_transcript_shows_what_is_written_beneath_its_lines() {
    let mut files = Vec::new();
    collect(&folder(), &mut files);
    assert!(files.len() > 10, "the transcripts are found");
    let update = env::var_os("UPDATE_EXPECT").is_some();
    let failures: Vec<String> = files.iter().filter_map(|file| play(file, update).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "transcript") {
            files.push(path);
        }
    }
}

fn play(file: &Path, update: bool) -> Result<(), String> {
    let name = file.strip_prefix(folder()).unwrap_or(file).display().to_string();
    let text = fs::read_to_string(file).map_err(|e| format!("{name}: {e}"))?;
    let begin = |scenario| Timeline::new(SEED, scenario, ());
    let story = |name: &str| fs::read_to_string(folder().join(format!("stories/{name}.transcript"))).ok();
    let played = transcript::play(&text, &begin, &story).map_err(|mistake| format!("{name}: {mistake}"))?;
    if update {
        fs::write(file, &played.text).map_err(|e| format!("{name}: {e}"))?;
    } else if played.text != text {
        return Err(format!("{name}: {}", first_difference(&text, &played.text)));
    }
    told_again(&played.player.stage).map_err(|problem| format!("{name}: {problem}"))
}

fn first_difference(expected: &str, found: &str) -> String {
    let lines = |text: &str| text.lines().map(str::to_owned).chain([String::new()]).collect::<Vec<_>>();
    let (expected, found) = (lines(expected), lines(found));
    let at = expected.iter().zip(&found).position(|(one, other)| one != other).unwrap_or(0);
    let from = at.saturating_sub(2);
    let part = |lines: &[String]| lines[from..(at + 3).min(lines.len())].join("\n  ");
    format!("line {}\n  expected:\n  {}\n  found:\n  {}", at + 1, part(&expected), part(&found))
}

/// A story that is saved and told again ends in the same world.
fn told_again(story: &Timeline) -> Result<(), String> {
    let file = SaveFile::parse(&story.save("any", None)).map_err(|e| e.to_string())?;
    let (again, divergence) = Timeline::load(file, story.scenario().clone(), ());
    match divergence {
        Some(divergence) => Err(format!("told again, entry {} answers otherwise", divergence.entry)),
        None if again.region().digest() != story.region().digest() => {
            Err("told again, it ends otherwise".to_owned())
        }
        None => Ok(()),
    }
}
