import { useDispatch } from 'react-redux';
import { decap } from '#cms/kit/decap.ts';

export function Logout() {
  const dispatch = useDispatch();
  return (
    <button type="button" onClick={() => void dispatch(decap().logoutUser())}>
      Đăng xuất
    </button>
  );
}
