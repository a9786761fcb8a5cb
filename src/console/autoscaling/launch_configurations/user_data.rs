//! What the first boot makes of user data.

/// How the first boot will read a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// There is none.
    Empty,
    /// It begins with `#!` and is run.
    Script,
    /// It begins with `#cloud-config` and is carried out.
    CloudConfig,
    /// It begins with neither and is left alone
    /// (<https://cloudinit.readthedocs.io/en/latest/explanation/format.html>).
    Unknown,
}

/// What kind of user data a text is.
pub(super) fn kind(text: &str) -> Kind {
    if text.trim().is_empty() {
        Kind::Empty
    } else if text.starts_with("#!") {
        Kind::Script
    } else if text.starts_with("#cloud-config") {
        Kind::CloudConfig
    } else {
        Kind::Unknown
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_script_begins_with_its_first_two_characters() {
        assert_eq!(kind("#!/bin/bash"), Kind::Script);
        assert_eq!(kind(" #!/bin/bash"), Kind::Unknown);
        assert_eq!(kind("sudo systemctl start httpd"), Kind::Unknown);
        assert_eq!(kind("#cloud-config\n"), Kind::CloudConfig);
        assert_eq!(kind("\n"), Kind::Empty);
    }
}
