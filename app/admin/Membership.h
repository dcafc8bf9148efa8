// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentFolder.h"

#include <QLockFile>

#include <chrono>
#include <memory>

namespace porch {

/// A change of who may sign in. As long as it lives nobody else changes users: keep it until the running
/// server has taken the change.
class Membership
{
    Q_DECLARE_TR_FUNCTIONS(porch::Membership)
public:
    /// Takes the lock and reads who is there.
    /// @param patience how long another change may take to end
    static Result<Membership> begin(const DepartmentFolder &department,
                                    std::chrono::milliseconds patience = std::chrono::seconds(15));

    UserBook &book() { return m_book; }
    const DepartmentFolder &department() const { return m_department; }

    /// Writes users.json, then accounts.conf from it.
    Result<void> write();
    /// Who signs in with this has met a server that has read what write() wrote.
    const NKey &probe() const { return m_probe; }

private:
    Membership(DepartmentFolder department, std::unique_ptr<QLockFile> lock, UserBook book)
        : m_department(std::move(department))
        , m_lock(std::move(lock))
        , m_book(std::move(book))
        , m_probe(NKey::generate())
    {}

    DepartmentFolder m_department;
    std::unique_ptr<QLockFile> m_lock;
    UserBook m_book;
    NKey m_probe;
};

} // namespace porch
