// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/Membership.h"

#include "app/wire/PrivateFile.h"

namespace porch {

Result<Membership> Membership::begin(const DepartmentFolder &department, std::chrono::milliseconds patience)
{
    auto lock = std::make_unique<QLockFile>(department.lockFile());
    lock->setStaleLockTime(0); // a change that takes long is no reason to write over it
    if (!lock->tryLock(static_cast<int>(patience.count()))) {
        if (lock->error() == QLockFile::PermissionError)
            return Error{
                tr("%1 can't be written: only the owner of the department's folder changes its users.")
                    .arg(department.lockFile())};
        return Error{tr("Another program is changing the users of %1. Try again when it is done.")
                         .arg(department.folder())};
    }
    auto book = UserBook::read(department.usersFile());
    if (!book)
        return book.error();
    return Membership(department, std::move(lock), std::move(book).value());
}

Result<void> Membership::write()
{
    if (auto written = m_book.write(m_department.usersFile()); !written)
        return written;
    return writePrivateFile(m_department.accountsFile(),
                            accountsConfig(m_book.serverUsers(wallClock()), m_probe.publicKey()));
}

} // namespace porch
