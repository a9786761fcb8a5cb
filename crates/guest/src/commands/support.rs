//! What many programs share: options, operands, complaints.

use std::collections::{BTreeMap, BTreeSet};

use clockwork::Instant;

use super::input::device_bytes;
use super::{Call, Step};
use crate::disk::{BEGINNING, Device, Disk, Errno, absolute};
use crate::machine::Machine;

/// The arguments of a program, sorted.
#[derive(Debug, Default)]
pub(super) struct Arguments {
    /// Options without a value that were given.
    pub flags: BTreeSet<char>,
    /// Options with a value, and the last value given.
    pub values: BTreeMap<char, String>,
    /// All values of each option, in order.
    pub all_values: Vec<(char, String)>,
    /// What is no option.
    pub operands: Vec<String>,
}

impl Arguments {
    pub(super) fn has(&self, flag: char) -> bool {
        self.flags.contains(&flag)
    }

    pub(super) fn value(&self, option: char) -> Option<&str> {
        self.values.get(&option).map(String::as_str)
    }

    /// Sorts `argv[1..]`: `flags` and `valued` are the letters that are known, `long` the long names of letters.
    pub(super) fn parse(
        argv: &[String],
        flags: &str,
        valued: &str,
        long: &[(&str, char)],
    ) -> Result<Arguments, String> {
        let mut arguments = Arguments::default();
        let mut rest = argv.iter().skip(1);
        let mut only_operands = false;
        while let Some(argument) = rest.next() {
            if only_operands || argument == "-" || !argument.starts_with('-') {
                arguments.operands.push(argument.clone());
            } else if argument == "--" {
                only_operands = true;
            } else if let Some(name) = argument.strip_prefix("--") {
                let (name, value) =
                    name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
                let letter = long.iter().find(|(other, _)| *other == name).map(|(_, letter)| *letter);
                let letter = letter.ok_or_else(|| format!("unrecognized option '--{name}'"))?;
                if valued.contains(letter) {
                    let value = value.map(str::to_owned).or_else(|| rest.next().cloned());
                    arguments
                        .set(letter, value.ok_or_else(|| format!("option '--{name}' requires an argument"))?);
                } else {
                    arguments.flags.insert(letter);
                }
            } else {
                let mut letters = argument.chars().skip(1);
                while let Some(letter) = letters.next() {
                    if valued.contains(letter) {
                        let attached: String = letters.by_ref().collect();
                        let value = if attached.is_empty() { rest.next().cloned() } else { Some(attached) };
                        arguments.set(
                            letter,
                            value.ok_or_else(|| format!("option requires an argument -- '{letter}'"))?,
                        );
                    } else if flags.contains(letter) {
                        arguments.flags.insert(letter);
                    } else {
                        return Err(format!("invalid option -- '{letter}'"));
                    }
                }
            }
        }
        Ok(arguments)
    }

    /// As [`Arguments::parse`], but the first operand ends the options.
    pub(super) fn parse_until_operand(
        argv: &[String],
        flags: &str,
        valued: &str,
        long: &[(&str, char)],
    ) -> Result<Arguments, String> {
        let mut end = 1;
        while let Some(word) = argv.get(end).filter(|word| word.len() > 1 && word.starts_with('-')) {
            end += 1;
            if word == "--" {
                break;
            }
            // An option whose value stands in the next word.
            if word.chars().count() == 2 && word.chars().nth(1).is_some_and(|letter| valued.contains(letter))
            {
                end += 1;
            }
        }
        let end = end.min(argv.len());
        let mut arguments = Arguments::parse(&argv[..end], flags, valued, long)?;
        arguments.operands.extend_from_slice(&argv[end..]);
        Ok(arguments)
    }

    fn set(&mut self, letter: char, value: String) {
        self.all_values.push((letter, value.clone()));
        self.values.insert(letter, value);
    }
}

impl Call<'_> {
    /// The name the program was called by.
    pub(super) fn name(&self) -> &str {
        crate::disk::file_name(self.argv.first().map_or("", String::as_str))
    }

    /// The present moment.
    pub(super) fn now(&self) -> Instant {
        self.world.now()
    }

    pub(super) fn machine(&self) -> &Machine {
        self.world.machine()
    }

    pub(super) fn disk(&self) -> &Disk {
        &self.world.machine().disk
    }

    pub(super) fn disk_mut(&mut self) -> &mut Disk {
        &mut self.world.machine_mut().disk
    }

    /// An operand as an absolute path.
    pub(super) fn path(&self, operand: &str) -> String {
        absolute(self.directory, operand)
    }

    pub(super) fn print(&mut self, text: &str) {
        self.stdout.extend_from_slice(text.as_bytes());
    }

    /// Writes `name: text` to standard error.
    pub(super) fn complain(&mut self, text: &str) {
        let line = format!("{}: {text}\n", self.name());
        self.stderr.extend_from_slice(line.as_bytes());
    }

    /// Complains, and ends with status 1.
    pub(super) fn fail(&mut self, text: &str) -> Step {
        self.complain(text);
        Step::Exit(1)
    }

    /// Complains about its options as GNU programs do, and ends with `status`.
    pub(super) fn usage(&mut self, text: &str, status: u8) -> Step {
        self.complain(text);
        let line = format!("Try '{} --help' for more information.\n", self.name());
        self.stderr.extend_from_slice(line.as_bytes());
        Step::Exit(status)
    }

    /// The bytes of an operand; `-` is standard input.
    pub(super) fn read(&mut self, operand: &str) -> Result<Vec<u8>, Errno> {
        let path = self.path(operand);
        if matches!(path.as_str(), "/dev/stdin" | "/dev/fd/0" | "/proc/self/fd/0") {
            return Ok(self.stdin.all().to_vec());
        }
        let up = self.machine().powered_since().map_or(0, |since| self.now().since(since).as_millis());
        if !self.disk().exists(&path)
            && let Some(text) = super::look::kernel_file(self.machine(), &path, up)
        {
            return Ok(text.into_bytes());
        }
        if let Some(device) = self.disk().device(&path).filter(|device| *device != Device::Null) {
            *self.cut = true;
            return Ok(self.device_bytes(device, BEGINNING));
        }
        if operand == "-" {
            return Ok(self.stdin.all().to_vec());
        }
        self.disk().read_as(&self.path(operand), self.user, self.now())
    }

    /// Says that it stopped before the end of its input.
    pub(super) fn enough(&mut self) {
        self.stdin.enough();
        *self.cut = false;
    }

    /// What a device hands out.
    pub(super) fn device_bytes(&self, device: Device, count: usize) -> Vec<u8> {
        device_bytes(self.machine(), self.now(), device, count)
    }

    /// The names and bytes of all operands, standard input if there are none. What cannot be read is
    /// complained about; then the second value is false.
    pub(super) fn inputs(&mut self, operands: &[String]) -> (Vec<(String, Vec<u8>)>, bool) {
        if operands.is_empty() {
            return (vec![("-".to_owned(), self.stdin.all().to_vec())], true);
        }
        let mut inputs = Vec::new();
        let mut all = true;
        for operand in operands {
            match self.read(operand) {
                Ok(bytes) => inputs.push((operand.clone(), bytes)),
                Err(errno) => {
                    self.complain(&format!("{operand}: {errno}"));
                    all = false;
                }
            }
        }
        (inputs, all)
    }
}

/// 0 if all went well, else `otherwise`.
pub(super) fn status(well: bool, otherwise: u8) -> Step {
    Step::Exit(if well { 0 } else { otherwise })
}

/// Lines without their ends, and whether the last one had one.
pub(super) fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect()
}

/// `4.0K`, `1.2M`: a size as `-h` prints it, rounded up as GNU rounds.
pub(super) fn human(bytes: u64) -> String {
    let mut size = bytes;
    let mut tenths = bytes.saturating_mul(10);
    for unit in ["", "K", "M", "G", "T"] {
        if size < 1024 {
            return match (unit, tenths) {
                ("", _) => format!("{size}"),
                (unit, tenths) if tenths < 100 => format!("{}.{}{unit}", tenths / 10, tenths % 10),
                (unit, tenths) => format!("{}{unit}", tenths.div_ceil(10)),
            };
        }
        tenths = tenths.div_ceil(1024);
        size = tenths.div_ceil(10);
    }
    format!("{size}P")
}

/// Permission bits as `ls -l` prints them, without the letter of the kind.
pub(super) fn mode_text(mode: u16) -> String {
    let mut text = String::new();
    for (shift, special, set, unset) in [(6, 0o4000, 's', 'S'), (3, 0o2000, 's', 'S'), (0, 0o1000, 't', 'T')]
    {
        let bits = mode >> shift;
        text.push(if bits & 4 != 0 { 'r' } else { '-' });
        text.push(if bits & 2 != 0 { 'w' } else { '-' });
        text.push(match (mode & special != 0, bits & 1 != 0) {
            (true, true) => set,
            (true, false) => unset,
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}
