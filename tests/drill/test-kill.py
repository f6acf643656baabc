# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at a random moment of apply: every acknowledged line is there, no half line, check passes, and nothing is
asked. CT_HEAVY percent of 300 kills."""
import json
import os
import subprocess
import tempfile
import unittest

from drill import CLI, count, environment, rng, run


def commands():
    yield {"do": "member.add", "name": "Nguyễn Thị Hòa", "sex": "f", "birth": "1956", "joined": "2025-01-01"}
    yield {"do": "fund.open", "fund": "QTTN", "date": "2026-01-01", "amount": 50000000, "origin": "support"}
    for i in range(2000):
        yield {"do": "receipt", "fund": "QHD", "date": "2026-01-02", "amount": 1000 + i, "category": "donation", "text": f"lần {i}"}
        if i % 5 == 0:
            yield {"do": "member.set", "member": 1, "note": f"ghi chú {i}"}


class Kill(unittest.TestCase):
    def kill_once(self, folder, number, acknowledged_before_kill):
        book = os.path.join(folder, f"{number}.chungtay")
        lines = "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in commands()).encode()
        self.assertEqual(run("new", book, "--name", "CLB", "--today", "2026-01-01")[0], 0)
        work = subprocess.Popen([CLI, "apply", book, "--today", "2026-01-05"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, env=environment())
        acknowledged = []
        try:
            os.set_blocking(work.stdin.fileno(), False)
            sent = 0
            work.stdout.readline()
            while len(acknowledged) < acknowledged_before_kill:
                try:
                    sent += os.write(work.stdin.fileno(), lines[sent:sent + 65536])
                except BlockingIOError:
                    pass
                acknowledged.append(work.stdout.readline().decode().rstrip("\n").split("\t"))
        finally:
            work.kill()
        rest = work.stdout.read().decode()
        acknowledged += [line.split("\t") for line in rest.split("\n")[:-1] if line.count("\t") == 2]
        work.wait()
        work.stdin.close()
        work.stdout.close()

        code, out, err = run("check", book)
        self.assertEqual(code, 0, out + err)
        code, out, err = run("list", book, "audit", "--today", "2026-01-05")
        self.assertEqual((code, err), (0, ""))
        kept = [line.split("\t") for line in out.splitlines()[2:]]      # without the header and what "new" did
        done = [row[4] for row in kept]
        self.assertTrue(all(row[0] == "ok" for row in acknowledged))
        self.assertEqual(done[:len(acknowledged)], [row[2] for row in acknowledged])
        # One more line may have been committed before its acknowledgement could be read.
        self.assertLessEqual(len(done), len(acknowledged) + 1)
        # The book takes more at once.
        code, out, err = run("apply", book, "--today", "2026-01-05", stdin='{"do": "club.set", "dues": 5000}\n')
        self.assertEqual((code, out.splitlines()[1]), (0, "ok\t1\t-"), err)
        self.assertEqual([name for name in os.listdir(folder) if name.startswith(f"{number}.chungtay")], [f"{number}.chungtay"])

    def test_kill(self):
        random = rng("kill")
        with tempfile.TemporaryDirectory() as folder:
            for number in range(count(300)):
                self.kill_once(folder, number, random.randrange(1, 120))


if __name__ == "__main__":
    unittest.main()
