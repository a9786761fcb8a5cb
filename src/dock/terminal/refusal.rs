//! Why there is no terminal: what `ssh` or AWS says, our plain sentence, and where it can be changed.

use region::{TerminalRefusal, TerminalWay};

use crate::{
    paths::{self, Resource},
    t,
};

/// A refusal in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// What the program that tried says.
    pub message: String,
    /// What it means here.
    pub plain: String,
    /// Words and address of the pages where it can be changed.
    pub links: Vec<(String, String)>,
}

/// What EC2 Instance Connect says in the console when SSH does not answer.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-troubleshooting.html>
const INSTANCE_CONNECT_FAILED: &str = "Failed to connect to your instance. Error establishing SSH connection to your instance. Try again later.";

/// Explains a refusal. `host` is what `ssh` was told.
#[must_use]
pub fn explain(refusal: &TerminalRefusal, way: &TerminalWay, instance: &str, host: &str) -> Explained {
    let by_ssh = matches!(way, TerminalWay::Ssh { .. });
    let show_instance = (t!(way.show, name = instance), paths::item(Resource::Instances, instance));
    let list = |resource: Resource| (t!(way.show, name = resource.label()), paths::list(resource));
    let ssh = |words: &str| format!("ssh: connect to host {host} port 22: {words}");
    match refusal {
        TerminalRefusal::NotRunning => Explained {
            message: t!(terminal.not_running_title, instance = instance),
            plain: t!(terminal.not_running).to_owned(),
            links: vec![show_instance],
        },
        TerminalRefusal::NoPublicAddress => Explained {
            message: t!(terminal.no_address_title, instance = instance),
            plain: t!(terminal.no_address).to_owned(),
            links: vec![show_instance],
        },
        TerminalRefusal::TimedOut if by_ssh => Explained {
            message: ssh("Connection timed out"),
            plain: t!(terminal.timed_out).to_owned(),
            links: vec![list(Resource::SecurityGroups), show_instance, list(Resource::RouteTables)],
        },
        TerminalRefusal::Refused if by_ssh => Explained {
            message: ssh("Connection refused"),
            plain: t!(terminal.refused).to_owned(),
            links: vec![show_instance],
        },
        TerminalRefusal::TimedOut => Explained {
            message: INSTANCE_CONNECT_FAILED.to_owned(),
            plain: t!(terminal.still_booting).to_owned(),
            links: vec![show_instance],
        },
        TerminalRefusal::Refused => Explained {
            message: INSTANCE_CONNECT_FAILED.to_owned(),
            plain: t!(terminal.refused).to_owned(),
            links: vec![show_instance],
        },
        TerminalRefusal::PublicKeyDenied => Explained {
            message: format!("ec2-user@{host}: Permission denied (publickey,gssapi-keyex,gssapi-with-mic)."),
            plain: t!(terminal.key_denied).to_owned(),
            links: vec![show_instance, list(Resource::KeyPairs)],
        },
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn ssh_speaks_its_own_words_and_every_refusal_has_a_door() {
        let ssh = TerminalWay::Ssh { key_name: "blog".to_owned() };
        let explained =
            |refusal, way: &TerminalWay| explain(&refusal, way, "i-1234abcd", "ec2-3-8-1-1.example");
        let words = explained(TerminalRefusal::TimedOut, &ssh).message;
        assert_eq!(words, "ssh: connect to host ec2-3-8-1-1.example port 22: Connection timed out");
        assert!(
            explained(TerminalRefusal::PublicKeyDenied, &ssh)
                .message
                .contains("Permission denied (publickey")
        );
        assert_ne!(explained(TerminalRefusal::TimedOut, &TerminalWay::InstanceConnect).message, words);
        for refusal in [
            TerminalRefusal::NotRunning,
            TerminalRefusal::NoPublicAddress,
            TerminalRefusal::TimedOut,
            TerminalRefusal::Refused,
            TerminalRefusal::PublicKeyDenied,
        ] {
            assert!(!explain(&refusal, &ssh, "i-1234abcd", "").links.is_empty(), "{refusal:?}");
        }
    }
}
