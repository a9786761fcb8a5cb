//! What a machine writes to its serial console, as `get-console-output` shows it: put together when read.

use clockwork::Instant;

use super::OUTPUT_LOG;
use crate::machine::Machine;
use crate::systemd::Event;

/// What a console keeps: 64 KiB, the newest
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html>).
const CONSOLE_LIMIT: usize = 64 * 1024;

impl Machine {
    /// What the machine wrote to its console since it was last powered on, and while it shut down.
    pub fn console_output(&self, now: Instant) -> String {
        if self.boot.number == 0 {
            return String::new();
        }
        let mut text = String::new();
        self.kernel_lines(&mut text);
        self.unit_lines(&mut text);
        self.cloud_init_lines(&mut text, now);
        if self.boot.finished_at.is_some() {
            text.push_str(&format!(
                "\nAmazon Linux 2\nKernel {} on an x86_64\n\n{} login: ",
                crate::machine::KERNEL_RELEASE,
                self.short_hostname()
            ));
        }
        if self.boot.down_at.is_some() {
            text.push_str("\n[  OK  ] Stopped target Multi-User System.\n[  OK  ] Reached target Shutdown.\nreboot: Power down\n");
        }
        let mut start = text.len().saturating_sub(CONSOLE_LIMIT);
        while !text.is_char_boundary(start) {
            start += 1;
        }
        text.split_off(start)
    }

    fn kernel_lines(&self, text: &mut String) {
        let release = crate::machine::KERNEL_RELEASE;
        text.push_str(&format!(
            "[    0.000000] Linux version {release} (mockbuild@amazon) (gcc version 7.3.1) #1 SMP\n"
        ));
        text.push_str("[    0.000000] Command line: BOOT_IMAGE=/boot/vmlinuz root=LABEL=/ ro console=tty0 console=ttyS0,115200n8\n");
        text.push_str(&format!(
            "[    0.112043] smpboot: Allowing {} CPUs, 0 hotplug CPUs\n",
            self.identity.processors.max(1)
        ));
        text.push_str(&format!(
            "[    0.201877] Memory: {}K/{}K available\n",
            u64::from(self.identity.memory_mib) * 960,
            u64::from(self.identity.memory_mib) * 1024
        ));
        if self.boot.network_at.is_some() {
            text.push_str("[    2.530118] systemd[1]: Detected virtualization xen.\n");
            text.push_str(
                "[    2.544390] XFS (xvda1): Mounting V5 Filesystem\n\nWelcome to Amazon Linux 2!\n\n",
            );
            text.push_str("[  OK  ] Reached target Local File Systems.\n[  OK  ] Reached target Network.\n");
            text.push_str(&format!("ci-info: |  eth0  | True | {:^15} |\n", self.identity.private_ip));
        }
    }

    fn unit_lines(&self, text: &mut String) {
        for entry in self.journal.entries() {
            let description = || {
                crate::systemd::unit_file(&self.disk, &entry.unit)
                    .map_or_else(|| entry.unit.to_string(), |file| file.description)
            };
            match entry.event {
                Event::Started => text.push_str(&format!("[  OK  ] Started {}.\n", description())),
                Event::Failed { .. } => text.push_str(&format!(
                    "[FAILED] Failed to start {}.\nSee 'systemctl status {}' for details.\n",
                    description(),
                    entry.unit
                )),
                _ => {}
            }
        }
        if self.boot.scripts_at.is_some() {
            text.push_str("[  OK  ] Reached target Multi-User System.\n");
        }
    }

    /// What cloud-init and the user data wrote in this boot. The kernel's time before each line is left out.
    fn cloud_init_lines(&self, text: &mut String, now: Instant) {
        if self.boot.network_at.is_none() {
            return;
        }
        let log = self.disk.read(OUTPUT_LOG, now).unwrap_or_default();
        let from = usize::try_from(self.boot.output_from).unwrap_or(usize::MAX).min(log.len());
        for line in String::from_utf8_lossy(log.get(from..).unwrap_or_default()).lines() {
            text.push_str(&format!("cloud-init[3070]: {line}\n"));
        }
    }
}
