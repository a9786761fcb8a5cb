//! Paths as text.

/// The longest name Linux allows, in bytes.
pub(super) const LONGEST_NAME: usize = 255;
/// The longest path Linux allows, in bytes.
pub(super) const LONGEST_PATH: usize = 4096;

/// `path` as seen from `directory`: absolute, with `.`, `..` and double slashes left for the disk to follow.
pub fn absolute(directory: &str, path: &str) -> String {
    if path.is_empty() || path.starts_with('/') {
        return path.to_owned();
    }
    format!("{}/{path}", directory.trim_end_matches('/'))
}

/// The directory that a canonical path is in.
pub fn parent(path: &str) -> &str {
    match path.rfind('/') {
        None | Some(0) => "/",
        Some(at) => path.get(..at).unwrap_or("/"),
    }
}

/// The last part of a path, trailing slashes aside; `/` for the root.
pub fn file_name(path: &str) -> &str {
    let trimmed = path.trim_end_matches('/');
    if trimmed.is_empty() && !path.is_empty() {
        return "/";
    }
    trimmed.rsplit('/').next().unwrap_or(trimmed)
}
