//! `file://` and `fileb://`: values that are in files, and who reads them.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/paramfile.py>.

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is none.
    NotFound,
    /// Not for this user.
    PermissionDenied,
    /// It is a directory.
    IsADirectory,
}

impl FileError {
    fn python(self) -> &'static str {
        match self {
            FileError::NotFound => "[Errno 2] No such file or directory",
            FileError::PermissionDenied => "[Errno 13] Permission denied",
            FileError::IsADirectory => "[Errno 21] Is a directory",
        }
    }
}

/// The files that `file://` and `fileb://` mean.
pub trait Files {
    /// What a file holds. `path` is as the learner wrote it: relative paths and `~` are for the reader.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError>;
}

/// No files at all.
#[derive(Clone, Copy, Debug)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _path: &str) -> Result<Vec<u8>, FileError> {
        Err(FileError::NotFound)
    }
}

/// What the file holds that a value names; `None` for a value that names no file.
pub(crate) fn file_bytes(value: &str, files: &dyn Files) -> Option<Result<Vec<u8>, String>> {
    if value.starts_with("http://") || value.starts_with("https://") {
        // Version 1 fetches these; there is nothing to fetch them with.
        return Some(Err(format!(
            "Unable to retrieve {value}: values from addresses are not supported here"
        )));
    }
    let path = value.strip_prefix("file://").or_else(|| value.strip_prefix("fileb://"))?;
    let error = |error: FileError| format!("Unable to load paramfile {value}: {}: '{path}'", error.python());
    Some(files.read(path).map_err(error))
}

/// The same as text.
pub(crate) fn file_text(value: &str, files: &dyn Files) -> Option<Result<String, String>> {
    let contents = file_bytes(value, files)?;
    Some(contents.and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| {
            format!(
                "Unable to load paramfile ({value}), text contents could not be decoded.  If this is a binary file, \
                 please use the fileb:// prefix instead of the file:// prefix."
            )
        })
    }))
}
