//! The browser's storage: where a story and the learner's settings are kept, under a few keys.
//!
//! When the story is written, and what happens where it cannot be, is [`crate::keeping`]'s. What cannot be read is set
//! aside, never overwritten unread.
//!
//! The record of a story ends with a mark: which tab wrote it, and how often it was written. A tab that finds
//! another mark than its own knows that another one goes on with the story.

use timeline::SaveFile;

/// The present story.
const STORY: &str = "pocket-cloud/story";
/// A story that could not be told again, kept for whoever wants to look.
const SET_ASIDE: &str = "pocket-cloud/story-set-aside";
/// How the learner likes the page.
const SETTINGS: &str = "pocket-cloud/settings";
/// Set by the panic page: the story ends one entry earlier next time.
const RESCUE: &str = "pocket-cloud/rescue";

/// What stands before the mark.
const MARK: &str = "# kept by ";

/// The browser's storage; `None` where it is blocked.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether anything can be kept at all: written and read back.
pub fn works() -> bool {
    let Some(storage) = storage() else { return false };
    let probe = "pocket-cloud/probe";
    let written =
        storage.set_item(probe, "1").is_ok() && storage.get_item(probe).is_ok_and(|read| read.is_some());
    let _ = storage.remove_item(probe);
    written
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Who wrote the record of a story, and how often it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The tab.
    pub tab: String,
    /// Grows with every writing.
    pub revision: u64,
}

/// The text of a record, and its mark. Earlier versions wrote none.
fn apart(record: &str) -> (&str, Option<Mark>) {
    let mark = record.rfind(MARK).and_then(|at| {
        let (tab, revision) = record.get(at + MARK.len()..)?.trim_end().split_once(' ')?;
        let mark = Mark { tab: tab.to_owned(), revision: revision.parse().ok()? };
        // Only a whole last line is a mark; the same words may stand in what somebody typed.
        let text = record.get(..at).filter(|text| text.ends_with('\n'))?;
        Some((text, Some(mark)))
    });
    mark.unwrap_or((record, None))
}

/// The mark of the record that is kept now: `None` without a record, `Some(None)` where it has no mark.
#[must_use]
pub fn mark_of_story() -> Option<Option<Mark>> {
    read(STORY).map(|record| apart(&record).1)
}

/// Keeps a story. Whether that worked; if not, what was kept before is still there.
#[must_use]
pub fn keep_story(text: &str, mark: &Mark) -> bool {
    write(STORY, &format!("{text}{MARK}{} {}\n", mark.tab, mark.revision))
}

/// Whether a change of this key (of everything, without one) can concern the story.
#[must_use]
pub fn concerns_story(key: Option<&str>) -> bool {
    key.is_none_or(|key| key == STORY)
}

/// What was kept.
pub enum Kept {
    /// Nothing.
    Nothing,
    /// A story.
    Story(Box<SaveFile>),
    /// Something that cannot be read; it was set aside.
    Unreadable,
}

/// The story of last time.
pub fn kept_story() -> Kept {
    let Some(record) = read(STORY) else { return Kept::Nothing };
    let (text, _) = apart(&record);
    let rescued = read(RESCUE).is_some();
    forget(RESCUE);
    match SaveFile::parse(text) {
        Ok(mut file) => {
            if rescued {
                file.drop_last_entry();
            }
            Kept::Story(Box::new(file))
        }
        Err(_) => {
            set_aside();
            Kept::Unreadable
        }
    }
}

/// Keeps the present text under another key, where nobody overwrites it.
pub fn set_aside() {
    if let Some(text) = read(STORY) {
        write(SET_ASIDE, &text);
    }
}

/// For the panic page: next time, without what was done last.
pub fn mark_rescue() {
    write(RESCUE, "1");
}

/// For the panic page: next time, from the beginning.
pub fn forget_story() {
    set_aside();
    forget(STORY);
}

/// How the learner likes the page: a few words by key.
pub fn setting(key: &str) -> Option<String> {
    read(SETTINGS)?.lines().find_map(|line| Some(line.strip_prefix(key)?.strip_prefix('=')?.to_owned()))
}

/// Remembers how the learner likes the page.
pub fn set_setting(key: &str, value: &str) {
    let kept = read(SETTINGS).unwrap_or_default();
    let others = kept.lines().filter(|line| line.split('=').next() != Some(key));
    let value = value.replace('\n', " ");
    let lines: Vec<String> = others.map(str::to_owned).chain([format!("{key}={value}")]).collect();
    write(SETTINGS, &lines.join("\n"));
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_record_is_a_text_and_a_mark() {
        let mark = Mark { tab: "a1".to_owned(), revision: 7 };
        assert_eq!(apart("line\n# kept by a1 7\n"), ("line\n", Some(mark)));
        assert_eq!(apart("line\n"), ("line\n", None));
        for typed in ["terminal-0$ echo # kept by a1 7\n", "# kept by a1\n", "x\n# kept by a1 7 8\n"] {
            assert_eq!(apart(typed), (typed, None));
        }
    }
}
