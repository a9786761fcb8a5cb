//! The command line of the endpoint.

use std::net::{IpAddr, Ipv4Addr};

use clockwork::Seed;
use region::Scenario;

use crate::pace::Pace;

/// What `--help` prints.
pub const HELP: &str = "\
endpoint [--port 5000] [--host 127.0.0.1] [--clock real|instant|manual] [--scenario NAME] [--seed N]

  --port N         the port to listen on; 0 takes any that is free
  --host ADDRESS   the address to listen on; anything but loopback lets others on the network in
  --clock real     time passes as on your desk (this is what you get without the option)
  --clock instant  after each call, time passes until what the call set in motion has come to rest
  --clock manual   time stands still until POST /_pocket-cloud/advance?seconds=N
  --scenario NAME  the world at the start: empty (as AWS hands out an account; this is what you get
                   without the option), blog (the chapter's, in eu-west-2), or a file whose name
                   ends in .toml; every other region is as AWS hands it out
  --seed N         ids, addresses and durations; the same seed gives the same world

POST /_pocket-cloud/reset brings back the world as it was started.
POST /_pocket-cloud/visit?url=U[&from=internet|i-…] tells what a browser there would get.

For the AWS command line: aws --endpoint-url http://127.0.0.1:5000 --region eu-west-2 ec2 describe-vpcs
Any credentials will do; an access key of twelve digits is the account, else it is the scenario's.";

/// What the server is told at its start.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// How time passes.
    pub pace: Pace,
    /// The name of the scenario.
    pub scenario_name: String,
    /// The world at the start.
    pub scenario: Scenario,
    /// What makes this world differ from another.
    pub seed: Seed,
}

impl Options {
    /// What holds where nothing is said.
    ///
    /// # Errors
    /// If the scenario that everybody begins with is missing.
    pub fn standard() -> Result<Options, String> {
        let scenario = scenario("empty")?;
        Ok(Options {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 5000,
            pace: Pace::Real,
            scenario_name: "empty".to_owned(),
            scenario,
            seed: region::transcript::SEED,
        })
    }

    /// Reads the words of a command line.
    ///
    /// # Errors
    /// A sentence about the first word that is not understood.
    pub fn parse(arguments: &[String]) -> Result<Options, String> {
        let mut options = Options::standard()?;
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let (name, glued) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let mut value = || {
                glued.clone().or_else(|| words.next().cloned()).ok_or_else(|| format!("{name} needs a value"))
            };
            match name {
                "--port" => options.port = number(name, &value()?)?,
                "--host" => options.host = host(&value()?)?,
                "--clock" => options.pace = pace(&value()?)?,
                "--seed" => options.seed = Seed::new(number(name, &value()?)?),
                "--scenario" => {
                    options.scenario_name = value()?;
                    options.scenario = scenario(&options.scenario_name)?;
                }
                other => return Err(format!("there is no option {other}\n\n{HELP}")),
            }
        }
        Ok(options)
    }
}

fn number<N: std::str::FromStr>(name: &str, text: &str) -> Result<N, String> {
    text.parse().map_err(|_| format!("{name} takes a whole number, not {text:?}"))
}

fn host(text: &str) -> Result<IpAddr, String> {
    if text == "localhost" {
        return Ok(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    text.parse().map_err(|_| format!("--host takes an address such as 127.0.0.1, not {text:?}"))
}

fn pace(text: &str) -> Result<Pace, String> {
    match text {
        "real" => Ok(Pace::Real),
        "instant" => Ok(Pace::Instant),
        "manual" => Ok(Pace::Manual),
        other => Err(format!("--clock is real, instant or manual, not {other:?}")),
    }
}

fn scenario(name: &str) -> Result<Scenario, String> {
    if name.ends_with(".toml") {
        let text =
            std::fs::read_to_string(name).map_err(|error| format!("{name} cannot be read: {error}"))?;
        return Scenario::parse(&text).map_err(|error| format!("{name} is no scenario: {error}"));
    }
    Scenario::named(name).ok_or_else(|| {
        let names: Vec<&str> = Scenario::names().collect();
        format!("there is no scenario {name:?}; there are {}", names.join(" and "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn nothing_said_is_loopback_real_time_and_an_empty_account() {
        let options = parse("").expect("nothing is wrong with nothing");
        assert!(options.host.is_loopback());
        assert_eq!((options.port, options.pace), (5000, Pace::Real));
        assert_eq!(options.scenario_name, "empty");
    }

    #[test]
    fn every_option_is_read() {
        let options =
            parse("--port 0 --clock=manual --scenario blog --seed 7 --host 0.0.0.0").expect("all right");
        assert_eq!((options.port, options.pace, options.seed), (0, Pace::Manual, Seed::new(7)));
        assert!(!options.host.is_loopback());
        assert_eq!(options.scenario.account(), "123456789012");
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(
            parse("--clock fast").expect_err("no such pace"),
            "--clock is real, instant or manual, not \"fast\""
        );
        assert_eq!(parse("--port").expect_err("no value"), "--port needs a value");
        assert_eq!(parse("--port x").expect_err("no number"), "--port takes a whole number, not \"x\"");
        assert!(
            parse("--scenario moon.toml").expect_err("no such file").starts_with("moon.toml cannot be read")
        );
        assert!(parse("--scenario moon").expect_err("no such world").contains("blog and empty"));
        assert!(parse("--verbose").expect_err("no such option").starts_with("there is no option --verbose"));
    }
}
